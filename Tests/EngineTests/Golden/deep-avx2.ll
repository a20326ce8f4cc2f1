; 4 filters, 8 taps, 8 pixels, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %sums = alloca [8192 x i8], align 32
  %row0 = load ptr, ptr %rows
  %v0 = load ptr, ptr %operands, align 1
  %v1 = getelementptr i8, ptr %operands, i64 8
  %v2 = load ptr, ptr %v1, align 1
  %v3 = load ptr, ptr %outputs, align 1
  %v4 = getelementptr i8, ptr %outputs, i64 8
  %v5 = load ptr, ptr %v4, align 1
  %v6 = add i64 %width, 255
  %v7 = udiv i64 %v6, 256
  %v8 = add i64 %width, %v7
  %v9 = sub i64 %v8, 1
  %v10 = udiv i64 %v9, %v7
  %v11 = add i64 %v10, 7
  %longest = and i64 %v11, -8
  %whole = and i64 %width, -8
  br label %stretch

stretch:
  %x = phi i64 [ 0, %entry ], [ %next, %finished ]
  %v12 = sub i64 %width, %x
  %v13 = add i64 %v12, 7
  %v14 = and i64 %v13, -8
  %v15 = icmp eq i64 %x, 0
  %v16 = select i1 %v15, i64 %whole, i64 %v14
  %v17 = icmp ugt i64 %v16, %longest
  %length = select i1 %v17, i64 %longest, i64 %v16
  %v18 = sub i64 %width, %length
  %v19 = icmp ugt i64 %x, %v18
  %first = select i1 %v19, i64 %v18, i64 %x
  %next = add i64 %first, %length
  %v20 = mul i64 %first, 32
  %pixel0 = getelementptr i8, ptr %row0, i64 %v20
  %v21 = load <8 x i32>, ptr %constants, align 32
  %v22 = getelementptr i8, ptr %constants, i64 32
  %v23 = load <32 x i8>, ptr %v22, align 32
  %v24 = getelementptr i8, ptr %constants, i64 64
  %v25 = load <32 x i8>, ptr %v24, align 32
  %v26 = getelementptr i8, ptr %constants, i64 96
  %v27 = load <32 x i8>, ptr %v26, align 32
  %v28 = getelementptr i8, ptr %constants, i64 128
  %v29 = load <32 x i8>, ptr %v28, align 32
  %v30 = getelementptr i8, ptr %constants, i64 160
  %v31 = load <32 x i8>, ptr %v30, align 32
  %v32 = getelementptr i8, ptr %constants, i64 192
  %v33 = load <32 x i8>, ptr %v32, align 32
  %v34 = getelementptr i8, ptr %constants, i64 224
  %v35 = load <32 x i8>, ptr %v34, align 32
  %v36 = getelementptr i8, ptr %constants, i64 256
  %v37 = load <16 x i16>, ptr %v36, align 32
  %v38 = mul i64 %length, 32
  %v39 = getelementptr i8, ptr %sums, i64 %v38
  br label %part0.pass0.begin

part0.pass0.begin:
  br label %part0.pass0

part0.pass0:
  %part0.pass0.sum = phi ptr [ %sums, %part0.pass0.begin ], [ %part0.pass0.nextSum, %part0.pass0 ]
  %part0.pass0.row0 = phi ptr [ %pixel0, %part0.pass0.begin ], [ %part0.pass0.nextRow0, %part0.pass0 ]
  %v40 = getelementptr i8, ptr %part0.pass0.row0, i64 24
  %v41 = load i64, ptr %v40, align 1
  %v42 = insertelement <4 x i64> poison, i64 %v41, i64 0
  %v43 = shufflevector <4 x i64> %v42, <4 x i64> poison, <4 x i32> zeroinitializer
  %v44 = bitcast <4 x i64> %v43 to <8 x i32>
  %v45 = bitcast <8 x i32> %v44 to <32 x i8>
  %v46 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v45, <32 x i8> %v23)
  %v47 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v46, <16 x i16> %v37)
  %v48 = add <8 x i32> %v21, %v47
  %v49 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v48)
  %v50 = getelementptr i8, ptr %part0.pass0.row0, i64 8
  %v51 = load i64, ptr %v50, align 1
  %v52 = insertelement <4 x i64> poison, i64 %v51, i64 0
  %v53 = shufflevector <4 x i64> %v52, <4 x i64> poison, <4 x i32> zeroinitializer
  %v54 = bitcast <4 x i64> %v53 to <8 x i32>
  %v55 = bitcast <8 x i32> %v54 to <32 x i8>
  %v56 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v55, <32 x i8> %v25)
  %v57 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v56, <16 x i16> %v37)
  %v58 = add <8 x i32> %v49, %v57
  %v59 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v58)
  %v60 = load i64, ptr %part0.pass0.row0, align 1
  %v61 = insertelement <4 x i64> poison, i64 %v60, i64 0
  %v62 = shufflevector <4 x i64> %v61, <4 x i64> poison, <4 x i32> zeroinitializer
  %v63 = bitcast <4 x i64> %v62 to <8 x i32>
  %v64 = bitcast <8 x i32> %v63 to <32 x i8>
  %v65 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v64, <32 x i8> %v27)
  %v66 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v65, <16 x i16> %v37)
  %v67 = add <8 x i32> %v59, %v66
  %v68 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v67)
  %v69 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v70 = load i64, ptr %v69, align 1
  %v71 = insertelement <4 x i64> poison, i64 %v70, i64 0
  %v72 = shufflevector <4 x i64> %v71, <4 x i64> poison, <4 x i32> zeroinitializer
  %v73 = bitcast <4 x i64> %v72 to <8 x i32>
  %v74 = bitcast <8 x i32> %v73 to <32 x i8>
  %v75 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v74, <32 x i8> %v29)
  %v76 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v75, <16 x i16> %v37)
  %v77 = add <8 x i32> %v68, %v76
  %v78 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v77)
  %v79 = load i64, ptr %part0.pass0.row0, align 1
  %v80 = insertelement <4 x i64> poison, i64 %v79, i64 0
  %v81 = shufflevector <4 x i64> %v80, <4 x i64> poison, <4 x i32> zeroinitializer
  %v82 = bitcast <4 x i64> %v81 to <8 x i32>
  %v83 = bitcast <8 x i32> %v82 to <32 x i8>
  %v84 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v83, <32 x i8> %v31)
  %v85 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v84, <16 x i16> %v37)
  %v86 = add <8 x i32> %v78, %v85
  %v87 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v86)
  %v88 = getelementptr i8, ptr %part0.pass0.row0, i64 24
  %v89 = load i64, ptr %v88, align 1
  %v90 = insertelement <4 x i64> poison, i64 %v89, i64 0
  %v91 = shufflevector <4 x i64> %v90, <4 x i64> poison, <4 x i32> zeroinitializer
  %v92 = bitcast <4 x i64> %v91 to <8 x i32>
  %v93 = bitcast <8 x i32> %v92 to <32 x i8>
  %v94 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v93, <32 x i8> %v33)
  %v95 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v96 = load i64, ptr %v95, align 1
  %v97 = insertelement <4 x i64> poison, i64 %v96, i64 0
  %v98 = shufflevector <4 x i64> %v97, <4 x i64> poison, <4 x i32> zeroinitializer
  %v99 = bitcast <4 x i64> %v98 to <8 x i32>
  %v100 = bitcast <8 x i32> %v99 to <32 x i8>
  %v101 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v100, <32 x i8> %v35)
  %v102 = add <16 x i16> %v94, %v101
  %v103 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v102, <16 x i16> %v37)
  %v104 = add <8 x i32> %v87, %v103
  %v105 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v104)
  store <8 x i32> %v105, ptr %part0.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v106 = getelementptr i8, ptr %part0.pass0.row0, i64 56
  %v107 = load i64, ptr %v106, align 1
  %v108 = insertelement <4 x i64> poison, i64 %v107, i64 0
  %v109 = shufflevector <4 x i64> %v108, <4 x i64> poison, <4 x i32> zeroinitializer
  %v110 = bitcast <4 x i64> %v109 to <8 x i32>
  %v111 = bitcast <8 x i32> %v110 to <32 x i8>
  %v112 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v111, <32 x i8> %v23)
  %v113 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v112, <16 x i16> %v37)
  %v114 = add <8 x i32> %v21, %v113
  %v115 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v114)
  %v116 = getelementptr i8, ptr %part0.pass0.row0, i64 40
  %v117 = load i64, ptr %v116, align 1
  %v118 = insertelement <4 x i64> poison, i64 %v117, i64 0
  %v119 = shufflevector <4 x i64> %v118, <4 x i64> poison, <4 x i32> zeroinitializer
  %v120 = bitcast <4 x i64> %v119 to <8 x i32>
  %v121 = bitcast <8 x i32> %v120 to <32 x i8>
  %v122 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v121, <32 x i8> %v25)
  %v123 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v122, <16 x i16> %v37)
  %v124 = add <8 x i32> %v115, %v123
  %v125 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v124)
  %v126 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v127 = load i64, ptr %v126, align 1
  %v128 = insertelement <4 x i64> poison, i64 %v127, i64 0
  %v129 = shufflevector <4 x i64> %v128, <4 x i64> poison, <4 x i32> zeroinitializer
  %v130 = bitcast <4 x i64> %v129 to <8 x i32>
  %v131 = bitcast <8 x i32> %v130 to <32 x i8>
  %v132 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v131, <32 x i8> %v27)
  %v133 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v132, <16 x i16> %v37)
  %v134 = add <8 x i32> %v125, %v133
  %v135 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v134)
  %v136 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v137 = load i64, ptr %v136, align 1
  %v138 = insertelement <4 x i64> poison, i64 %v137, i64 0
  %v139 = shufflevector <4 x i64> %v138, <4 x i64> poison, <4 x i32> zeroinitializer
  %v140 = bitcast <4 x i64> %v139 to <8 x i32>
  %v141 = bitcast <8 x i32> %v140 to <32 x i8>
  %v142 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v141, <32 x i8> %v29)
  %v143 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v142, <16 x i16> %v37)
  %v144 = add <8 x i32> %v135, %v143
  %v145 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v144)
  %v146 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v147 = load i64, ptr %v146, align 1
  %v148 = insertelement <4 x i64> poison, i64 %v147, i64 0
  %v149 = shufflevector <4 x i64> %v148, <4 x i64> poison, <4 x i32> zeroinitializer
  %v150 = bitcast <4 x i64> %v149 to <8 x i32>
  %v151 = bitcast <8 x i32> %v150 to <32 x i8>
  %v152 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v151, <32 x i8> %v31)
  %v153 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v152, <16 x i16> %v37)
  %v154 = add <8 x i32> %v145, %v153
  %v155 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v154)
  %v156 = getelementptr i8, ptr %part0.pass0.row0, i64 56
  %v157 = load i64, ptr %v156, align 1
  %v158 = insertelement <4 x i64> poison, i64 %v157, i64 0
  %v159 = shufflevector <4 x i64> %v158, <4 x i64> poison, <4 x i32> zeroinitializer
  %v160 = bitcast <4 x i64> %v159 to <8 x i32>
  %v161 = bitcast <8 x i32> %v160 to <32 x i8>
  %v162 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v161, <32 x i8> %v33)
  %v163 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v164 = load i64, ptr %v163, align 1
  %v165 = insertelement <4 x i64> poison, i64 %v164, i64 0
  %v166 = shufflevector <4 x i64> %v165, <4 x i64> poison, <4 x i32> zeroinitializer
  %v167 = bitcast <4 x i64> %v166 to <8 x i32>
  %v168 = bitcast <8 x i32> %v167 to <32 x i8>
  %v169 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v168, <32 x i8> %v35)
  %v170 = add <16 x i16> %v162, %v169
  %v171 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v170, <16 x i16> %v37)
  %v172 = add <8 x i32> %v155, %v171
  %v173 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v172)
  %v174 = getelementptr i8, ptr %part0.pass0.sum, i64 32
  store <8 x i32> %v173, ptr %v174, align 32
  call void asm sideeffect "", "~{memory}"()
  %v175 = getelementptr i8, ptr %part0.pass0.row0, i64 88
  %v176 = load i64, ptr %v175, align 1
  %v177 = insertelement <4 x i64> poison, i64 %v176, i64 0
  %v178 = shufflevector <4 x i64> %v177, <4 x i64> poison, <4 x i32> zeroinitializer
  %v179 = bitcast <4 x i64> %v178 to <8 x i32>
  %v180 = bitcast <8 x i32> %v179 to <32 x i8>
  %v181 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v180, <32 x i8> %v23)
  %v182 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v181, <16 x i16> %v37)
  %v183 = add <8 x i32> %v21, %v182
  %v184 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v183)
  %v185 = getelementptr i8, ptr %part0.pass0.row0, i64 72
  %v186 = load i64, ptr %v185, align 1
  %v187 = insertelement <4 x i64> poison, i64 %v186, i64 0
  %v188 = shufflevector <4 x i64> %v187, <4 x i64> poison, <4 x i32> zeroinitializer
  %v189 = bitcast <4 x i64> %v188 to <8 x i32>
  %v190 = bitcast <8 x i32> %v189 to <32 x i8>
  %v191 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v190, <32 x i8> %v25)
  %v192 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v191, <16 x i16> %v37)
  %v193 = add <8 x i32> %v184, %v192
  %v194 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v193)
  %v195 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v196 = load i64, ptr %v195, align 1
  %v197 = insertelement <4 x i64> poison, i64 %v196, i64 0
  %v198 = shufflevector <4 x i64> %v197, <4 x i64> poison, <4 x i32> zeroinitializer
  %v199 = bitcast <4 x i64> %v198 to <8 x i32>
  %v200 = bitcast <8 x i32> %v199 to <32 x i8>
  %v201 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v200, <32 x i8> %v27)
  %v202 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v201, <16 x i16> %v37)
  %v203 = add <8 x i32> %v194, %v202
  %v204 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v203)
  %v205 = getelementptr i8, ptr %part0.pass0.row0, i64 80
  %v206 = load i64, ptr %v205, align 1
  %v207 = insertelement <4 x i64> poison, i64 %v206, i64 0
  %v208 = shufflevector <4 x i64> %v207, <4 x i64> poison, <4 x i32> zeroinitializer
  %v209 = bitcast <4 x i64> %v208 to <8 x i32>
  %v210 = bitcast <8 x i32> %v209 to <32 x i8>
  %v211 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v210, <32 x i8> %v29)
  %v212 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v211, <16 x i16> %v37)
  %v213 = add <8 x i32> %v204, %v212
  %v214 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v213)
  %v215 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v216 = load i64, ptr %v215, align 1
  %v217 = insertelement <4 x i64> poison, i64 %v216, i64 0
  %v218 = shufflevector <4 x i64> %v217, <4 x i64> poison, <4 x i32> zeroinitializer
  %v219 = bitcast <4 x i64> %v218 to <8 x i32>
  %v220 = bitcast <8 x i32> %v219 to <32 x i8>
  %v221 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v220, <32 x i8> %v31)
  %v222 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v221, <16 x i16> %v37)
  %v223 = add <8 x i32> %v214, %v222
  %v224 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v223)
  %v225 = getelementptr i8, ptr %part0.pass0.row0, i64 88
  %v226 = load i64, ptr %v225, align 1
  %v227 = insertelement <4 x i64> poison, i64 %v226, i64 0
  %v228 = shufflevector <4 x i64> %v227, <4 x i64> poison, <4 x i32> zeroinitializer
  %v229 = bitcast <4 x i64> %v228 to <8 x i32>
  %v230 = bitcast <8 x i32> %v229 to <32 x i8>
  %v231 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v230, <32 x i8> %v33)
  %v232 = getelementptr i8, ptr %part0.pass0.row0, i64 80
  %v233 = load i64, ptr %v232, align 1
  %v234 = insertelement <4 x i64> poison, i64 %v233, i64 0
  %v235 = shufflevector <4 x i64> %v234, <4 x i64> poison, <4 x i32> zeroinitializer
  %v236 = bitcast <4 x i64> %v235 to <8 x i32>
  %v237 = bitcast <8 x i32> %v236 to <32 x i8>
  %v238 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v237, <32 x i8> %v35)
  %v239 = add <16 x i16> %v231, %v238
  %v240 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v239, <16 x i16> %v37)
  %v241 = add <8 x i32> %v224, %v240
  %v242 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v241)
  %v243 = getelementptr i8, ptr %part0.pass0.sum, i64 64
  store <8 x i32> %v242, ptr %v243, align 32
  call void asm sideeffect "", "~{memory}"()
  %v244 = getelementptr i8, ptr %part0.pass0.row0, i64 120
  %v245 = load i64, ptr %v244, align 1
  %v246 = insertelement <4 x i64> poison, i64 %v245, i64 0
  %v247 = shufflevector <4 x i64> %v246, <4 x i64> poison, <4 x i32> zeroinitializer
  %v248 = bitcast <4 x i64> %v247 to <8 x i32>
  %v249 = bitcast <8 x i32> %v248 to <32 x i8>
  %v250 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v249, <32 x i8> %v23)
  %v251 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v250, <16 x i16> %v37)
  %v252 = add <8 x i32> %v21, %v251
  %v253 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v252)
  %v254 = getelementptr i8, ptr %part0.pass0.row0, i64 104
  %v255 = load i64, ptr %v254, align 1
  %v256 = insertelement <4 x i64> poison, i64 %v255, i64 0
  %v257 = shufflevector <4 x i64> %v256, <4 x i64> poison, <4 x i32> zeroinitializer
  %v258 = bitcast <4 x i64> %v257 to <8 x i32>
  %v259 = bitcast <8 x i32> %v258 to <32 x i8>
  %v260 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v259, <32 x i8> %v25)
  %v261 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v260, <16 x i16> %v37)
  %v262 = add <8 x i32> %v253, %v261
  %v263 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v262)
  %v264 = getelementptr i8, ptr %part0.pass0.row0, i64 96
  %v265 = load i64, ptr %v264, align 1
  %v266 = insertelement <4 x i64> poison, i64 %v265, i64 0
  %v267 = shufflevector <4 x i64> %v266, <4 x i64> poison, <4 x i32> zeroinitializer
  %v268 = bitcast <4 x i64> %v267 to <8 x i32>
  %v269 = bitcast <8 x i32> %v268 to <32 x i8>
  %v270 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v269, <32 x i8> %v27)
  %v271 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v270, <16 x i16> %v37)
  %v272 = add <8 x i32> %v263, %v271
  %v273 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v272)
  %v274 = getelementptr i8, ptr %part0.pass0.row0, i64 112
  %v275 = load i64, ptr %v274, align 1
  %v276 = insertelement <4 x i64> poison, i64 %v275, i64 0
  %v277 = shufflevector <4 x i64> %v276, <4 x i64> poison, <4 x i32> zeroinitializer
  %v278 = bitcast <4 x i64> %v277 to <8 x i32>
  %v279 = bitcast <8 x i32> %v278 to <32 x i8>
  %v280 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v279, <32 x i8> %v29)
  %v281 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v280, <16 x i16> %v37)
  %v282 = add <8 x i32> %v273, %v281
  %v283 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v282)
  %v284 = getelementptr i8, ptr %part0.pass0.row0, i64 96
  %v285 = load i64, ptr %v284, align 1
  %v286 = insertelement <4 x i64> poison, i64 %v285, i64 0
  %v287 = shufflevector <4 x i64> %v286, <4 x i64> poison, <4 x i32> zeroinitializer
  %v288 = bitcast <4 x i64> %v287 to <8 x i32>
  %v289 = bitcast <8 x i32> %v288 to <32 x i8>
  %v290 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v289, <32 x i8> %v31)
  %v291 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v290, <16 x i16> %v37)
  %v292 = add <8 x i32> %v283, %v291
  %v293 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v292)
  %v294 = getelementptr i8, ptr %part0.pass0.row0, i64 120
  %v295 = load i64, ptr %v294, align 1
  %v296 = insertelement <4 x i64> poison, i64 %v295, i64 0
  %v297 = shufflevector <4 x i64> %v296, <4 x i64> poison, <4 x i32> zeroinitializer
  %v298 = bitcast <4 x i64> %v297 to <8 x i32>
  %v299 = bitcast <8 x i32> %v298 to <32 x i8>
  %v300 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v299, <32 x i8> %v33)
  %v301 = getelementptr i8, ptr %part0.pass0.row0, i64 112
  %v302 = load i64, ptr %v301, align 1
  %v303 = insertelement <4 x i64> poison, i64 %v302, i64 0
  %v304 = shufflevector <4 x i64> %v303, <4 x i64> poison, <4 x i32> zeroinitializer
  %v305 = bitcast <4 x i64> %v304 to <8 x i32>
  %v306 = bitcast <8 x i32> %v305 to <32 x i8>
  %v307 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v306, <32 x i8> %v35)
  %v308 = add <16 x i16> %v300, %v307
  %v309 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v308, <16 x i16> %v37)
  %v310 = add <8 x i32> %v293, %v309
  %v311 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v310)
  %v312 = getelementptr i8, ptr %part0.pass0.sum, i64 96
  store <8 x i32> %v311, ptr %v312, align 32
  call void asm sideeffect "", "~{memory}"()
  %part0.pass0.nextRow0 = getelementptr i8, ptr %part0.pass0.row0, i64 128
  %part0.pass0.nextSum = getelementptr i8, ptr %part0.pass0.sum, i64 128
  %part0.pass0.isLast = icmp eq ptr %part0.pass0.nextSum, %v39
  br i1 %part0.pass0.isLast, label %part0.pass0.end, label %part0.pass0

part0.pass0.end:
  br label %tiles

tiles:
  br label %tile

tile:
  %i = phi i64 [ 0, %tiles ], [ %nextTile, %tile ]
  %v313 = add i64 %first, %i
  %v314 = mul i64 %v313, 8
  %v315 = getelementptr i8, ptr %v0, i64 %v314
  %v316 = mul i64 %v313, 8
  %v317 = getelementptr i8, ptr %v2, i64 %v316
  %v318 = mul i64 %v313, 4
  %v319 = getelementptr i8, ptr %v3, i64 %v318
  %v320 = getelementptr i8, ptr %v5, i64 %v318
  %v321 = mul i64 %i, 32
  %v322 = getelementptr i8, ptr %sums, i64 %v321
  %v323 = load <8 x i32>, ptr %v322, align 1
  %v324 = getelementptr i8, ptr %v322, i64 32
  %v325 = load <8 x i32>, ptr %v324, align 1
  %v326 = getelementptr i8, ptr %v322, i64 64
  %v327 = load <8 x i32>, ptr %v326, align 1
  %v328 = getelementptr i8, ptr %v322, i64 96
  %v329 = load <8 x i32>, ptr %v328, align 1
  %v330 = getelementptr i8, ptr %v322, i64 128
  %v331 = load <8 x i32>, ptr %v330, align 1
  %v332 = getelementptr i8, ptr %v322, i64 160
  %v333 = load <8 x i32>, ptr %v332, align 1
  %v334 = getelementptr i8, ptr %v322, i64 192
  %v335 = load <8 x i32>, ptr %v334, align 1
  %v336 = getelementptr i8, ptr %v322, i64 224
  %v337 = load <8 x i32>, ptr %v336, align 1
  %v338 = shufflevector <8 x i32> %v323, <8 x i32> %v325, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v339 = shufflevector <8 x i32> %v323, <8 x i32> %v325, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v340 = add <8 x i32> %v338, %v339
  %v341 = shufflevector <8 x i32> %v327, <8 x i32> %v329, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v342 = shufflevector <8 x i32> %v327, <8 x i32> %v329, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v343 = add <8 x i32> %v341, %v342
  %v344 = shufflevector <8 x i32> %v331, <8 x i32> %v333, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v345 = shufflevector <8 x i32> %v331, <8 x i32> %v333, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v346 = add <8 x i32> %v344, %v345
  %v347 = shufflevector <8 x i32> %v335, <8 x i32> %v337, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v348 = shufflevector <8 x i32> %v335, <8 x i32> %v337, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v349 = add <8 x i32> %v347, %v348
  %v350 = getelementptr i8, ptr %constants, i64 288
  %v351 = load <8 x float>, ptr %v350, align 32
  %v352 = getelementptr i8, ptr %constants, i64 320
  %v353 = load <8 x float>, ptr %v352, align 32
  %v354 = getelementptr i8, ptr %constants, i64 352
  %v355 = load float, ptr %v354, align 1
  %v356 = insertelement <8 x float> poison, float %v355, i64 0
  %v357 = shufflevector <8 x float> %v356, <8 x float> poison, <8 x i32> zeroinitializer
  %v358 = getelementptr i8, ptr %constants, i64 356
  %v359 = load float, ptr %v358, align 1
  %v360 = insertelement <8 x float> poison, float %v359, i64 0
  %v361 = shufflevector <8 x float> %v360, <8 x float> poison, <8 x i32> zeroinitializer
  %v362 = sitofp <8 x i32> %v340 to <8 x float>
  %v363 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v362, <8 x float> %v351, <8 x float> %v353)
  %v364 = load <4 x float>, ptr %v315, align 1
  %v365 = shufflevector <4 x float> %v364, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v366 = load <4 x float>, ptr %v317, align 1
  %v367 = shufflevector <4 x float> %v366, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v368 = shufflevector <8 x float> %v365, <8 x float> %v367, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v369 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v368, <8 x float> %v357, <8 x float> %v363)
  %v370 = fcmp olt <8 x float> %v369, %v361
  %v371 = select <8 x i1> %v370, <8 x float> %v369, <8 x float> %v361
  %v372 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v371)
  %v373 = sitofp <8 x i32> %v343 to <8 x float>
  %v374 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v373, <8 x float> %v351, <8 x float> %v353)
  %v375 = getelementptr i8, ptr %v315, i64 16
  %v376 = load <4 x float>, ptr %v375, align 1
  %v377 = shufflevector <4 x float> %v376, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v378 = getelementptr i8, ptr %v317, i64 16
  %v379 = load <4 x float>, ptr %v378, align 1
  %v380 = shufflevector <4 x float> %v379, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v381 = shufflevector <8 x float> %v377, <8 x float> %v380, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v382 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v381, <8 x float> %v357, <8 x float> %v374)
  %v383 = fcmp olt <8 x float> %v382, %v361
  %v384 = select <8 x i1> %v383, <8 x float> %v382, <8 x float> %v361
  %v385 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v384)
  %v386 = sitofp <8 x i32> %v346 to <8 x float>
  %v387 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v386, <8 x float> %v351, <8 x float> %v353)
  %v388 = getelementptr i8, ptr %v315, i64 32
  %v389 = load <4 x float>, ptr %v388, align 1
  %v390 = shufflevector <4 x float> %v389, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v391 = getelementptr i8, ptr %v317, i64 32
  %v392 = load <4 x float>, ptr %v391, align 1
  %v393 = shufflevector <4 x float> %v392, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v394 = shufflevector <8 x float> %v390, <8 x float> %v393, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v395 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v394, <8 x float> %v357, <8 x float> %v387)
  %v396 = fcmp olt <8 x float> %v395, %v361
  %v397 = select <8 x i1> %v396, <8 x float> %v395, <8 x float> %v361
  %v398 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v397)
  %v399 = sitofp <8 x i32> %v349 to <8 x float>
  %v400 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v399, <8 x float> %v351, <8 x float> %v353)
  %v401 = getelementptr i8, ptr %v315, i64 48
  %v402 = load <4 x float>, ptr %v401, align 1
  %v403 = shufflevector <4 x float> %v402, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v404 = getelementptr i8, ptr %v317, i64 48
  %v405 = load <4 x float>, ptr %v404, align 1
  %v406 = shufflevector <4 x float> %v405, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v407 = shufflevector <8 x float> %v403, <8 x float> %v406, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v408 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v407, <8 x float> %v357, <8 x float> %v400)
  %v409 = fcmp olt <8 x float> %v408, %v361
  %v410 = select <8 x i1> %v409, <8 x float> %v408, <8 x float> %v361
  %v411 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v410)
  %v412 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v372, <8 x i32> %v385)
  %v413 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v398, <8 x i32> %v411)
  %v414 = shufflevector <16 x i16> %v412, <16 x i16> %v413, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23>
  store <16 x i16> %v414, ptr %v319, align 1
  %v415 = shufflevector <16 x i16> %v412, <16 x i16> %v413, <16 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <16 x i16> %v415, ptr %v320, align 1
  %nextTile = add i64 %i, 8
  %isEnd = icmp eq i64 %nextTile, %length
  br i1 %isEnd, label %finished, label %tile

finished:
  %isLast = icmp uge i64 %next, %width
  br i1 %isLast, label %exit, label %stretch

exit:
  ret void
}

declare <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32>, <8 x i32>)
declare <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8>, <32 x i8>)
declare <8 x float> @llvm.fma.v8f32(<8 x float>, <8 x float>, <8 x float>)
declare <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float>)
declare <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16>, <16 x i16>)
