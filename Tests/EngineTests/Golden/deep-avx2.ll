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
  %v37 = load <32 x i8>, ptr %v36, align 32
  %v38 = getelementptr i8, ptr %constants, i64 288
  %v39 = load <16 x i16>, ptr %v38, align 32
  %v40 = mul i64 %length, 32
  %v41 = getelementptr i8, ptr %sums, i64 %v40
  br label %part0.pass0.begin

part0.pass0.begin:
  br label %part0.pass0

part0.pass0:
  %part0.pass0.sum = phi ptr [ %sums, %part0.pass0.begin ], [ %part0.pass0.nextSum, %part0.pass0 ]
  %part0.pass0.row0 = phi ptr [ %pixel0, %part0.pass0.begin ], [ %part0.pass0.nextRow0, %part0.pass0 ]
  %v42 = getelementptr i8, ptr %part0.pass0.row0, i64 24
  %v43 = load i64, ptr %v42, align 1
  %v44 = insertelement <4 x i64> poison, i64 %v43, i64 0
  %v45 = shufflevector <4 x i64> %v44, <4 x i64> poison, <4 x i32> zeroinitializer
  %v46 = bitcast <4 x i64> %v45 to <8 x i32>
  %v47 = bitcast <8 x i32> %v46 to <32 x i8>
  %v48 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v47, <32 x i8> %v23)
  %v49 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v48, <16 x i16> %v39)
  %v50 = add <8 x i32> %v21, %v49
  %v51 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v50)
  %v52 = load i64, ptr %part0.pass0.row0, align 1
  %v53 = insertelement <4 x i64> poison, i64 %v52, i64 0
  %v54 = shufflevector <4 x i64> %v53, <4 x i64> poison, <4 x i32> zeroinitializer
  %v55 = bitcast <4 x i64> %v54 to <8 x i32>
  %v56 = bitcast <8 x i32> %v55 to <32 x i8>
  %v57 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v56, <32 x i8> %v25)
  %v58 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v57, <16 x i16> %v39)
  %v59 = add <8 x i32> %v51, %v58
  %v60 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v59)
  %v61 = getelementptr i8, ptr %part0.pass0.row0, i64 8
  %v62 = load i64, ptr %v61, align 1
  %v63 = insertelement <4 x i64> poison, i64 %v62, i64 0
  %v64 = shufflevector <4 x i64> %v63, <4 x i64> poison, <4 x i32> zeroinitializer
  %v65 = bitcast <4 x i64> %v64 to <8 x i32>
  %v66 = bitcast <8 x i32> %v65 to <32 x i8>
  %v67 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v66, <32 x i8> %v27)
  %v68 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v67, <16 x i16> %v39)
  %v69 = add <8 x i32> %v60, %v68
  %v70 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v69)
  %v71 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v72 = load i64, ptr %v71, align 1
  %v73 = insertelement <4 x i64> poison, i64 %v72, i64 0
  %v74 = shufflevector <4 x i64> %v73, <4 x i64> poison, <4 x i32> zeroinitializer
  %v75 = bitcast <4 x i64> %v74 to <8 x i32>
  %v76 = bitcast <8 x i32> %v75 to <32 x i8>
  %v77 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v76, <32 x i8> %v29)
  %v78 = getelementptr i8, ptr %part0.pass0.row0, i64 8
  %v79 = load i64, ptr %v78, align 1
  %v80 = insertelement <4 x i64> poison, i64 %v79, i64 0
  %v81 = shufflevector <4 x i64> %v80, <4 x i64> poison, <4 x i32> zeroinitializer
  %v82 = bitcast <4 x i64> %v81 to <8 x i32>
  %v83 = bitcast <8 x i32> %v82 to <32 x i8>
  %v84 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v83, <32 x i8> %v31)
  %v85 = add <16 x i16> %v77, %v84
  %v86 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v85, <16 x i16> %v39)
  %v87 = add <8 x i32> %v70, %v86
  %v88 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v87)
  %v89 = load i64, ptr %part0.pass0.row0, align 1
  %v90 = insertelement <4 x i64> poison, i64 %v89, i64 0
  %v91 = shufflevector <4 x i64> %v90, <4 x i64> poison, <4 x i32> zeroinitializer
  %v92 = bitcast <4 x i64> %v91 to <8 x i32>
  %v93 = bitcast <8 x i32> %v92 to <32 x i8>
  %v94 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v93, <32 x i8> %v33)
  %v95 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v94, <16 x i16> %v39)
  %v96 = add <8 x i32> %v88, %v95
  %v97 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v96)
  %v98 = getelementptr i8, ptr %part0.pass0.row0, i64 24
  %v99 = load i64, ptr %v98, align 1
  %v100 = insertelement <4 x i64> poison, i64 %v99, i64 0
  %v101 = shufflevector <4 x i64> %v100, <4 x i64> poison, <4 x i32> zeroinitializer
  %v102 = bitcast <4 x i64> %v101 to <8 x i32>
  %v103 = bitcast <8 x i32> %v102 to <32 x i8>
  %v104 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v103, <32 x i8> %v35)
  %v105 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v106 = load i64, ptr %v105, align 1
  %v107 = insertelement <4 x i64> poison, i64 %v106, i64 0
  %v108 = shufflevector <4 x i64> %v107, <4 x i64> poison, <4 x i32> zeroinitializer
  %v109 = bitcast <4 x i64> %v108 to <8 x i32>
  %v110 = bitcast <8 x i32> %v109 to <32 x i8>
  %v111 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v110, <32 x i8> %v37)
  %v112 = add <16 x i16> %v104, %v111
  %v113 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v112, <16 x i16> %v39)
  %v114 = add <8 x i32> %v97, %v113
  %v115 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v114)
  store <8 x i32> %v115, ptr %part0.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v116 = getelementptr i8, ptr %part0.pass0.row0, i64 56
  %v117 = load i64, ptr %v116, align 1
  %v118 = insertelement <4 x i64> poison, i64 %v117, i64 0
  %v119 = shufflevector <4 x i64> %v118, <4 x i64> poison, <4 x i32> zeroinitializer
  %v120 = bitcast <4 x i64> %v119 to <8 x i32>
  %v121 = bitcast <8 x i32> %v120 to <32 x i8>
  %v122 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v121, <32 x i8> %v23)
  %v123 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v122, <16 x i16> %v39)
  %v124 = add <8 x i32> %v21, %v123
  %v125 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v124)
  %v126 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v127 = load i64, ptr %v126, align 1
  %v128 = insertelement <4 x i64> poison, i64 %v127, i64 0
  %v129 = shufflevector <4 x i64> %v128, <4 x i64> poison, <4 x i32> zeroinitializer
  %v130 = bitcast <4 x i64> %v129 to <8 x i32>
  %v131 = bitcast <8 x i32> %v130 to <32 x i8>
  %v132 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v131, <32 x i8> %v25)
  %v133 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v132, <16 x i16> %v39)
  %v134 = add <8 x i32> %v125, %v133
  %v135 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v134)
  %v136 = getelementptr i8, ptr %part0.pass0.row0, i64 40
  %v137 = load i64, ptr %v136, align 1
  %v138 = insertelement <4 x i64> poison, i64 %v137, i64 0
  %v139 = shufflevector <4 x i64> %v138, <4 x i64> poison, <4 x i32> zeroinitializer
  %v140 = bitcast <4 x i64> %v139 to <8 x i32>
  %v141 = bitcast <8 x i32> %v140 to <32 x i8>
  %v142 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v141, <32 x i8> %v27)
  %v143 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v142, <16 x i16> %v39)
  %v144 = add <8 x i32> %v135, %v143
  %v145 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v144)
  %v146 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v147 = load i64, ptr %v146, align 1
  %v148 = insertelement <4 x i64> poison, i64 %v147, i64 0
  %v149 = shufflevector <4 x i64> %v148, <4 x i64> poison, <4 x i32> zeroinitializer
  %v150 = bitcast <4 x i64> %v149 to <8 x i32>
  %v151 = bitcast <8 x i32> %v150 to <32 x i8>
  %v152 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v151, <32 x i8> %v29)
  %v153 = getelementptr i8, ptr %part0.pass0.row0, i64 40
  %v154 = load i64, ptr %v153, align 1
  %v155 = insertelement <4 x i64> poison, i64 %v154, i64 0
  %v156 = shufflevector <4 x i64> %v155, <4 x i64> poison, <4 x i32> zeroinitializer
  %v157 = bitcast <4 x i64> %v156 to <8 x i32>
  %v158 = bitcast <8 x i32> %v157 to <32 x i8>
  %v159 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v158, <32 x i8> %v31)
  %v160 = add <16 x i16> %v152, %v159
  %v161 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v160, <16 x i16> %v39)
  %v162 = add <8 x i32> %v145, %v161
  %v163 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v162)
  %v164 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v165 = load i64, ptr %v164, align 1
  %v166 = insertelement <4 x i64> poison, i64 %v165, i64 0
  %v167 = shufflevector <4 x i64> %v166, <4 x i64> poison, <4 x i32> zeroinitializer
  %v168 = bitcast <4 x i64> %v167 to <8 x i32>
  %v169 = bitcast <8 x i32> %v168 to <32 x i8>
  %v170 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v169, <32 x i8> %v33)
  %v171 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v170, <16 x i16> %v39)
  %v172 = add <8 x i32> %v163, %v171
  %v173 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v172)
  %v174 = getelementptr i8, ptr %part0.pass0.row0, i64 56
  %v175 = load i64, ptr %v174, align 1
  %v176 = insertelement <4 x i64> poison, i64 %v175, i64 0
  %v177 = shufflevector <4 x i64> %v176, <4 x i64> poison, <4 x i32> zeroinitializer
  %v178 = bitcast <4 x i64> %v177 to <8 x i32>
  %v179 = bitcast <8 x i32> %v178 to <32 x i8>
  %v180 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v179, <32 x i8> %v35)
  %v181 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v182 = load i64, ptr %v181, align 1
  %v183 = insertelement <4 x i64> poison, i64 %v182, i64 0
  %v184 = shufflevector <4 x i64> %v183, <4 x i64> poison, <4 x i32> zeroinitializer
  %v185 = bitcast <4 x i64> %v184 to <8 x i32>
  %v186 = bitcast <8 x i32> %v185 to <32 x i8>
  %v187 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v186, <32 x i8> %v37)
  %v188 = add <16 x i16> %v180, %v187
  %v189 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v188, <16 x i16> %v39)
  %v190 = add <8 x i32> %v173, %v189
  %v191 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v190)
  %v192 = getelementptr i8, ptr %part0.pass0.sum, i64 32
  store <8 x i32> %v191, ptr %v192, align 32
  call void asm sideeffect "", "~{memory}"()
  %v193 = getelementptr i8, ptr %part0.pass0.row0, i64 88
  %v194 = load i64, ptr %v193, align 1
  %v195 = insertelement <4 x i64> poison, i64 %v194, i64 0
  %v196 = shufflevector <4 x i64> %v195, <4 x i64> poison, <4 x i32> zeroinitializer
  %v197 = bitcast <4 x i64> %v196 to <8 x i32>
  %v198 = bitcast <8 x i32> %v197 to <32 x i8>
  %v199 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v198, <32 x i8> %v23)
  %v200 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v199, <16 x i16> %v39)
  %v201 = add <8 x i32> %v21, %v200
  %v202 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v201)
  %v203 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v204 = load i64, ptr %v203, align 1
  %v205 = insertelement <4 x i64> poison, i64 %v204, i64 0
  %v206 = shufflevector <4 x i64> %v205, <4 x i64> poison, <4 x i32> zeroinitializer
  %v207 = bitcast <4 x i64> %v206 to <8 x i32>
  %v208 = bitcast <8 x i32> %v207 to <32 x i8>
  %v209 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v208, <32 x i8> %v25)
  %v210 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v209, <16 x i16> %v39)
  %v211 = add <8 x i32> %v202, %v210
  %v212 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v211)
  %v213 = getelementptr i8, ptr %part0.pass0.row0, i64 72
  %v214 = load i64, ptr %v213, align 1
  %v215 = insertelement <4 x i64> poison, i64 %v214, i64 0
  %v216 = shufflevector <4 x i64> %v215, <4 x i64> poison, <4 x i32> zeroinitializer
  %v217 = bitcast <4 x i64> %v216 to <8 x i32>
  %v218 = bitcast <8 x i32> %v217 to <32 x i8>
  %v219 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v218, <32 x i8> %v27)
  %v220 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v219, <16 x i16> %v39)
  %v221 = add <8 x i32> %v212, %v220
  %v222 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v221)
  %v223 = getelementptr i8, ptr %part0.pass0.row0, i64 80
  %v224 = load i64, ptr %v223, align 1
  %v225 = insertelement <4 x i64> poison, i64 %v224, i64 0
  %v226 = shufflevector <4 x i64> %v225, <4 x i64> poison, <4 x i32> zeroinitializer
  %v227 = bitcast <4 x i64> %v226 to <8 x i32>
  %v228 = bitcast <8 x i32> %v227 to <32 x i8>
  %v229 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v228, <32 x i8> %v29)
  %v230 = getelementptr i8, ptr %part0.pass0.row0, i64 72
  %v231 = load i64, ptr %v230, align 1
  %v232 = insertelement <4 x i64> poison, i64 %v231, i64 0
  %v233 = shufflevector <4 x i64> %v232, <4 x i64> poison, <4 x i32> zeroinitializer
  %v234 = bitcast <4 x i64> %v233 to <8 x i32>
  %v235 = bitcast <8 x i32> %v234 to <32 x i8>
  %v236 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v235, <32 x i8> %v31)
  %v237 = add <16 x i16> %v229, %v236
  %v238 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v237, <16 x i16> %v39)
  %v239 = add <8 x i32> %v222, %v238
  %v240 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v239)
  %v241 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v242 = load i64, ptr %v241, align 1
  %v243 = insertelement <4 x i64> poison, i64 %v242, i64 0
  %v244 = shufflevector <4 x i64> %v243, <4 x i64> poison, <4 x i32> zeroinitializer
  %v245 = bitcast <4 x i64> %v244 to <8 x i32>
  %v246 = bitcast <8 x i32> %v245 to <32 x i8>
  %v247 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v246, <32 x i8> %v33)
  %v248 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v247, <16 x i16> %v39)
  %v249 = add <8 x i32> %v240, %v248
  %v250 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v249)
  %v251 = getelementptr i8, ptr %part0.pass0.row0, i64 88
  %v252 = load i64, ptr %v251, align 1
  %v253 = insertelement <4 x i64> poison, i64 %v252, i64 0
  %v254 = shufflevector <4 x i64> %v253, <4 x i64> poison, <4 x i32> zeroinitializer
  %v255 = bitcast <4 x i64> %v254 to <8 x i32>
  %v256 = bitcast <8 x i32> %v255 to <32 x i8>
  %v257 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v256, <32 x i8> %v35)
  %v258 = getelementptr i8, ptr %part0.pass0.row0, i64 80
  %v259 = load i64, ptr %v258, align 1
  %v260 = insertelement <4 x i64> poison, i64 %v259, i64 0
  %v261 = shufflevector <4 x i64> %v260, <4 x i64> poison, <4 x i32> zeroinitializer
  %v262 = bitcast <4 x i64> %v261 to <8 x i32>
  %v263 = bitcast <8 x i32> %v262 to <32 x i8>
  %v264 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v263, <32 x i8> %v37)
  %v265 = add <16 x i16> %v257, %v264
  %v266 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v265, <16 x i16> %v39)
  %v267 = add <8 x i32> %v250, %v266
  %v268 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v267)
  %v269 = getelementptr i8, ptr %part0.pass0.sum, i64 64
  store <8 x i32> %v268, ptr %v269, align 32
  call void asm sideeffect "", "~{memory}"()
  %v270 = getelementptr i8, ptr %part0.pass0.row0, i64 120
  %v271 = load i64, ptr %v270, align 1
  %v272 = insertelement <4 x i64> poison, i64 %v271, i64 0
  %v273 = shufflevector <4 x i64> %v272, <4 x i64> poison, <4 x i32> zeroinitializer
  %v274 = bitcast <4 x i64> %v273 to <8 x i32>
  %v275 = bitcast <8 x i32> %v274 to <32 x i8>
  %v276 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v275, <32 x i8> %v23)
  %v277 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v276, <16 x i16> %v39)
  %v278 = add <8 x i32> %v21, %v277
  %v279 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v278)
  %v280 = getelementptr i8, ptr %part0.pass0.row0, i64 96
  %v281 = load i64, ptr %v280, align 1
  %v282 = insertelement <4 x i64> poison, i64 %v281, i64 0
  %v283 = shufflevector <4 x i64> %v282, <4 x i64> poison, <4 x i32> zeroinitializer
  %v284 = bitcast <4 x i64> %v283 to <8 x i32>
  %v285 = bitcast <8 x i32> %v284 to <32 x i8>
  %v286 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v285, <32 x i8> %v25)
  %v287 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v286, <16 x i16> %v39)
  %v288 = add <8 x i32> %v279, %v287
  %v289 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v288)
  %v290 = getelementptr i8, ptr %part0.pass0.row0, i64 104
  %v291 = load i64, ptr %v290, align 1
  %v292 = insertelement <4 x i64> poison, i64 %v291, i64 0
  %v293 = shufflevector <4 x i64> %v292, <4 x i64> poison, <4 x i32> zeroinitializer
  %v294 = bitcast <4 x i64> %v293 to <8 x i32>
  %v295 = bitcast <8 x i32> %v294 to <32 x i8>
  %v296 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v295, <32 x i8> %v27)
  %v297 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v296, <16 x i16> %v39)
  %v298 = add <8 x i32> %v289, %v297
  %v299 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v298)
  %v300 = getelementptr i8, ptr %part0.pass0.row0, i64 112
  %v301 = load i64, ptr %v300, align 1
  %v302 = insertelement <4 x i64> poison, i64 %v301, i64 0
  %v303 = shufflevector <4 x i64> %v302, <4 x i64> poison, <4 x i32> zeroinitializer
  %v304 = bitcast <4 x i64> %v303 to <8 x i32>
  %v305 = bitcast <8 x i32> %v304 to <32 x i8>
  %v306 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v305, <32 x i8> %v29)
  %v307 = getelementptr i8, ptr %part0.pass0.row0, i64 104
  %v308 = load i64, ptr %v307, align 1
  %v309 = insertelement <4 x i64> poison, i64 %v308, i64 0
  %v310 = shufflevector <4 x i64> %v309, <4 x i64> poison, <4 x i32> zeroinitializer
  %v311 = bitcast <4 x i64> %v310 to <8 x i32>
  %v312 = bitcast <8 x i32> %v311 to <32 x i8>
  %v313 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v312, <32 x i8> %v31)
  %v314 = add <16 x i16> %v306, %v313
  %v315 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v314, <16 x i16> %v39)
  %v316 = add <8 x i32> %v299, %v315
  %v317 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v316)
  %v318 = getelementptr i8, ptr %part0.pass0.row0, i64 96
  %v319 = load i64, ptr %v318, align 1
  %v320 = insertelement <4 x i64> poison, i64 %v319, i64 0
  %v321 = shufflevector <4 x i64> %v320, <4 x i64> poison, <4 x i32> zeroinitializer
  %v322 = bitcast <4 x i64> %v321 to <8 x i32>
  %v323 = bitcast <8 x i32> %v322 to <32 x i8>
  %v324 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v323, <32 x i8> %v33)
  %v325 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v324, <16 x i16> %v39)
  %v326 = add <8 x i32> %v317, %v325
  %v327 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v326)
  %v328 = getelementptr i8, ptr %part0.pass0.row0, i64 120
  %v329 = load i64, ptr %v328, align 1
  %v330 = insertelement <4 x i64> poison, i64 %v329, i64 0
  %v331 = shufflevector <4 x i64> %v330, <4 x i64> poison, <4 x i32> zeroinitializer
  %v332 = bitcast <4 x i64> %v331 to <8 x i32>
  %v333 = bitcast <8 x i32> %v332 to <32 x i8>
  %v334 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v333, <32 x i8> %v35)
  %v335 = getelementptr i8, ptr %part0.pass0.row0, i64 112
  %v336 = load i64, ptr %v335, align 1
  %v337 = insertelement <4 x i64> poison, i64 %v336, i64 0
  %v338 = shufflevector <4 x i64> %v337, <4 x i64> poison, <4 x i32> zeroinitializer
  %v339 = bitcast <4 x i64> %v338 to <8 x i32>
  %v340 = bitcast <8 x i32> %v339 to <32 x i8>
  %v341 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v340, <32 x i8> %v37)
  %v342 = add <16 x i16> %v334, %v341
  %v343 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v342, <16 x i16> %v39)
  %v344 = add <8 x i32> %v327, %v343
  %v345 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v344)
  %v346 = getelementptr i8, ptr %part0.pass0.sum, i64 96
  store <8 x i32> %v345, ptr %v346, align 32
  call void asm sideeffect "", "~{memory}"()
  %part0.pass0.nextRow0 = getelementptr i8, ptr %part0.pass0.row0, i64 128
  %part0.pass0.nextSum = getelementptr i8, ptr %part0.pass0.sum, i64 128
  %part0.pass0.isLast = icmp eq ptr %part0.pass0.nextSum, %v41
  br i1 %part0.pass0.isLast, label %part0.pass0.end, label %part0.pass0

part0.pass0.end:
  br label %tiles

tiles:
  br label %tile

tile:
  %i = phi i64 [ 0, %tiles ], [ %nextTile, %tile ]
  %v347 = add i64 %first, %i
  %v348 = mul i64 %v347, 8
  %v349 = getelementptr i8, ptr %v0, i64 %v348
  %v350 = mul i64 %v347, 8
  %v351 = getelementptr i8, ptr %v2, i64 %v350
  %v352 = mul i64 %v347, 4
  %v353 = getelementptr i8, ptr %v3, i64 %v352
  %v354 = getelementptr i8, ptr %v5, i64 %v352
  %v355 = mul i64 %i, 32
  %v356 = getelementptr i8, ptr %sums, i64 %v355
  %v357 = load <8 x i32>, ptr %v356, align 1
  %v358 = getelementptr i8, ptr %v356, i64 32
  %v359 = load <8 x i32>, ptr %v358, align 1
  %v360 = getelementptr i8, ptr %v356, i64 64
  %v361 = load <8 x i32>, ptr %v360, align 1
  %v362 = getelementptr i8, ptr %v356, i64 96
  %v363 = load <8 x i32>, ptr %v362, align 1
  %v364 = getelementptr i8, ptr %v356, i64 128
  %v365 = load <8 x i32>, ptr %v364, align 1
  %v366 = getelementptr i8, ptr %v356, i64 160
  %v367 = load <8 x i32>, ptr %v366, align 1
  %v368 = getelementptr i8, ptr %v356, i64 192
  %v369 = load <8 x i32>, ptr %v368, align 1
  %v370 = getelementptr i8, ptr %v356, i64 224
  %v371 = load <8 x i32>, ptr %v370, align 1
  %v372 = shufflevector <8 x i32> %v357, <8 x i32> %v359, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v373 = shufflevector <8 x i32> %v357, <8 x i32> %v359, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v374 = add <8 x i32> %v372, %v373
  %v375 = shufflevector <8 x i32> %v361, <8 x i32> %v363, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v376 = shufflevector <8 x i32> %v361, <8 x i32> %v363, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v377 = add <8 x i32> %v375, %v376
  %v378 = shufflevector <8 x i32> %v365, <8 x i32> %v367, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v379 = shufflevector <8 x i32> %v365, <8 x i32> %v367, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v380 = add <8 x i32> %v378, %v379
  %v381 = shufflevector <8 x i32> %v369, <8 x i32> %v371, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v382 = shufflevector <8 x i32> %v369, <8 x i32> %v371, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v383 = add <8 x i32> %v381, %v382
  %v384 = getelementptr i8, ptr %constants, i64 320
  %v385 = load <8 x float>, ptr %v384, align 32
  %v386 = getelementptr i8, ptr %constants, i64 352
  %v387 = load <8 x float>, ptr %v386, align 32
  %v388 = getelementptr i8, ptr %constants, i64 384
  %v389 = load float, ptr %v388, align 1
  %v390 = insertelement <8 x float> poison, float %v389, i64 0
  %v391 = shufflevector <8 x float> %v390, <8 x float> poison, <8 x i32> zeroinitializer
  %v392 = getelementptr i8, ptr %constants, i64 388
  %v393 = load float, ptr %v392, align 1
  %v394 = insertelement <8 x float> poison, float %v393, i64 0
  %v395 = shufflevector <8 x float> %v394, <8 x float> poison, <8 x i32> zeroinitializer
  %v396 = sitofp <8 x i32> %v374 to <8 x float>
  %v397 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v396, <8 x float> %v385, <8 x float> %v387)
  %v398 = load <4 x float>, ptr %v349, align 1
  %v399 = shufflevector <4 x float> %v398, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v400 = load <4 x float>, ptr %v351, align 1
  %v401 = shufflevector <4 x float> %v400, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v402 = shufflevector <8 x float> %v399, <8 x float> %v401, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v403 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v402, <8 x float> %v391, <8 x float> %v397)
  %v404 = fcmp olt <8 x float> %v403, %v395
  %v405 = select <8 x i1> %v404, <8 x float> %v403, <8 x float> %v395
  %v406 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v405)
  %v407 = sitofp <8 x i32> %v377 to <8 x float>
  %v408 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v407, <8 x float> %v385, <8 x float> %v387)
  %v409 = getelementptr i8, ptr %v349, i64 16
  %v410 = load <4 x float>, ptr %v409, align 1
  %v411 = shufflevector <4 x float> %v410, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v412 = getelementptr i8, ptr %v351, i64 16
  %v413 = load <4 x float>, ptr %v412, align 1
  %v414 = shufflevector <4 x float> %v413, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v415 = shufflevector <8 x float> %v411, <8 x float> %v414, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v416 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v415, <8 x float> %v391, <8 x float> %v408)
  %v417 = fcmp olt <8 x float> %v416, %v395
  %v418 = select <8 x i1> %v417, <8 x float> %v416, <8 x float> %v395
  %v419 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v418)
  %v420 = sitofp <8 x i32> %v380 to <8 x float>
  %v421 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v420, <8 x float> %v385, <8 x float> %v387)
  %v422 = getelementptr i8, ptr %v349, i64 32
  %v423 = load <4 x float>, ptr %v422, align 1
  %v424 = shufflevector <4 x float> %v423, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v425 = getelementptr i8, ptr %v351, i64 32
  %v426 = load <4 x float>, ptr %v425, align 1
  %v427 = shufflevector <4 x float> %v426, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v428 = shufflevector <8 x float> %v424, <8 x float> %v427, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v429 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v428, <8 x float> %v391, <8 x float> %v421)
  %v430 = fcmp olt <8 x float> %v429, %v395
  %v431 = select <8 x i1> %v430, <8 x float> %v429, <8 x float> %v395
  %v432 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v431)
  %v433 = sitofp <8 x i32> %v383 to <8 x float>
  %v434 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v433, <8 x float> %v385, <8 x float> %v387)
  %v435 = getelementptr i8, ptr %v349, i64 48
  %v436 = load <4 x float>, ptr %v435, align 1
  %v437 = shufflevector <4 x float> %v436, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v438 = getelementptr i8, ptr %v351, i64 48
  %v439 = load <4 x float>, ptr %v438, align 1
  %v440 = shufflevector <4 x float> %v439, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v441 = shufflevector <8 x float> %v437, <8 x float> %v440, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v442 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v441, <8 x float> %v391, <8 x float> %v434)
  %v443 = fcmp olt <8 x float> %v442, %v395
  %v444 = select <8 x i1> %v443, <8 x float> %v442, <8 x float> %v395
  %v445 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v444)
  %v446 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v406, <8 x i32> %v419)
  %v447 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v432, <8 x i32> %v445)
  %v448 = shufflevector <16 x i16> %v446, <16 x i16> %v447, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23>
  store <16 x i16> %v448, ptr %v353, align 1
  %v449 = shufflevector <16 x i16> %v446, <16 x i16> %v447, <16 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <16 x i16> %v449, ptr %v354, align 1
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
