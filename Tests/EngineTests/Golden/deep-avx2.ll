; 4 filters, 8 taps, 8 pixels, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %sums = alloca [8192 x i8], align 32
  %v0 = load ptr, ptr %rows, align 1
  %v1 = load ptr, ptr %operands, align 1
  %v2 = getelementptr i8, ptr %operands, i64 8
  %v3 = load ptr, ptr %v2, align 1
  %v4 = load ptr, ptr %outputs, align 1
  %v5 = getelementptr i8, ptr %outputs, i64 8
  %v6 = load ptr, ptr %v5, align 1
  %v7 = add i64 %width, 255
  %v8 = udiv i64 %v7, 256
  %v9 = add i64 %width, %v8
  %v10 = sub i64 %v9, 1
  %v11 = udiv i64 %v10, %v8
  %v12 = add i64 %v11, 7
  %longest = and i64 %v12, -8
  %whole = and i64 %width, -8
  br label %stretch

stretch:
  %x = phi i64 [ 0, %entry ], [ %next, %finished ]
  %v13 = sub i64 %width, %x
  %v14 = add i64 %v13, 7
  %v15 = and i64 %v14, -8
  %v16 = icmp eq i64 %x, 0
  %v17 = select i1 %v16, i64 %whole, i64 %v15
  %v18 = icmp ugt i64 %v17, %longest
  %length = select i1 %v18, i64 %longest, i64 %v17
  %v19 = sub i64 %width, %length
  %v20 = icmp ugt i64 %x, %v19
  %first = select i1 %v20, i64 %v19, i64 %x
  %next = add i64 %first, %length
  %v21 = mul i64 %first, 32
  %v22 = getelementptr i8, ptr %v0, i64 %v21
  %v23 = load <8 x i32>, ptr %constants, align 32
  %v24 = getelementptr i8, ptr %constants, i64 32
  %v25 = load <32 x i8>, ptr %v24, align 32
  %v26 = getelementptr i8, ptr %constants, i64 64
  %v27 = load <32 x i8>, ptr %v26, align 32
  %v28 = getelementptr i8, ptr %constants, i64 96
  %v29 = load <32 x i8>, ptr %v28, align 32
  %v30 = getelementptr i8, ptr %constants, i64 128
  %v31 = load <32 x i8>, ptr %v30, align 32
  %v32 = getelementptr i8, ptr %constants, i64 160
  %v33 = load <32 x i8>, ptr %v32, align 32
  %v34 = getelementptr i8, ptr %constants, i64 192
  %v35 = load <32 x i8>, ptr %v34, align 32
  %v36 = getelementptr i8, ptr %constants, i64 224
  %v37 = load <32 x i8>, ptr %v36, align 32
  %v38 = getelementptr i8, ptr %constants, i64 256
  %v39 = load <16 x i16>, ptr %v38, align 32
  %v40 = mul i64 %length, 32
  %v41 = getelementptr i8, ptr %sums, i64 %v40
  br label %part0.pass0.begin

part0.pass0.begin:
  br label %part0.pass0

part0.pass0:
  %part0.pass0.sum = phi ptr [ %sums, %part0.pass0.begin ], [ %part0.pass0.nextSum, %part0.pass0 ]
  %part0.pass0.row0 = phi ptr [ %v22, %part0.pass0.begin ], [ %part0.pass0.nextRow0, %part0.pass0 ]
  %v42 = getelementptr i8, ptr %part0.pass0.row0, i64 24
  %v43 = load i64, ptr %v42, align 1
  %v44 = insertelement <4 x i64> poison, i64 %v43, i64 0
  %v45 = shufflevector <4 x i64> %v44, <4 x i64> poison, <4 x i32> zeroinitializer
  %v46 = bitcast <4 x i64> %v45 to <8 x i32>
  %v47 = bitcast <8 x i32> %v46 to <32 x i8>
  %v48 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v47, <32 x i8> %v25)
  %v49 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v48, <16 x i16> %v39)
  %v50 = add <8 x i32> %v23, %v49
  %v51 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v50)
  %v52 = getelementptr i8, ptr %part0.pass0.row0, i64 8
  %v53 = load i64, ptr %v52, align 1
  %v54 = insertelement <4 x i64> poison, i64 %v53, i64 0
  %v55 = shufflevector <4 x i64> %v54, <4 x i64> poison, <4 x i32> zeroinitializer
  %v56 = bitcast <4 x i64> %v55 to <8 x i32>
  %v57 = bitcast <8 x i32> %v56 to <32 x i8>
  %v58 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v57, <32 x i8> %v27)
  %v59 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v58, <16 x i16> %v39)
  %v60 = add <8 x i32> %v51, %v59
  %v61 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v60)
  %v62 = load i64, ptr %part0.pass0.row0, align 1
  %v63 = insertelement <4 x i64> poison, i64 %v62, i64 0
  %v64 = shufflevector <4 x i64> %v63, <4 x i64> poison, <4 x i32> zeroinitializer
  %v65 = bitcast <4 x i64> %v64 to <8 x i32>
  %v66 = bitcast <8 x i32> %v65 to <32 x i8>
  %v67 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v66, <32 x i8> %v29)
  %v68 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v67, <16 x i16> %v39)
  %v69 = add <8 x i32> %v61, %v68
  %v70 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v69)
  %v71 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v72 = load i64, ptr %v71, align 1
  %v73 = insertelement <4 x i64> poison, i64 %v72, i64 0
  %v74 = shufflevector <4 x i64> %v73, <4 x i64> poison, <4 x i32> zeroinitializer
  %v75 = bitcast <4 x i64> %v74 to <8 x i32>
  %v76 = bitcast <8 x i32> %v75 to <32 x i8>
  %v77 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v76, <32 x i8> %v31)
  %v78 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v77, <16 x i16> %v39)
  %v79 = add <8 x i32> %v70, %v78
  %v80 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v79)
  %v81 = load i64, ptr %part0.pass0.row0, align 1
  %v82 = insertelement <4 x i64> poison, i64 %v81, i64 0
  %v83 = shufflevector <4 x i64> %v82, <4 x i64> poison, <4 x i32> zeroinitializer
  %v84 = bitcast <4 x i64> %v83 to <8 x i32>
  %v85 = bitcast <8 x i32> %v84 to <32 x i8>
  %v86 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v85, <32 x i8> %v33)
  %v87 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v86, <16 x i16> %v39)
  %v88 = add <8 x i32> %v80, %v87
  %v89 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v88)
  %v90 = getelementptr i8, ptr %part0.pass0.row0, i64 24
  %v91 = load i64, ptr %v90, align 1
  %v92 = insertelement <4 x i64> poison, i64 %v91, i64 0
  %v93 = shufflevector <4 x i64> %v92, <4 x i64> poison, <4 x i32> zeroinitializer
  %v94 = bitcast <4 x i64> %v93 to <8 x i32>
  %v95 = bitcast <8 x i32> %v94 to <32 x i8>
  %v96 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v95, <32 x i8> %v35)
  %v97 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v98 = load i64, ptr %v97, align 1
  %v99 = insertelement <4 x i64> poison, i64 %v98, i64 0
  %v100 = shufflevector <4 x i64> %v99, <4 x i64> poison, <4 x i32> zeroinitializer
  %v101 = bitcast <4 x i64> %v100 to <8 x i32>
  %v102 = bitcast <8 x i32> %v101 to <32 x i8>
  %v103 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v102, <32 x i8> %v37)
  %v104 = add <16 x i16> %v96, %v103
  %v105 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v104, <16 x i16> %v39)
  %v106 = add <8 x i32> %v89, %v105
  %v107 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v106)
  store <8 x i32> %v107, ptr %part0.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v108 = getelementptr i8, ptr %part0.pass0.row0, i64 56
  %v109 = load i64, ptr %v108, align 1
  %v110 = insertelement <4 x i64> poison, i64 %v109, i64 0
  %v111 = shufflevector <4 x i64> %v110, <4 x i64> poison, <4 x i32> zeroinitializer
  %v112 = bitcast <4 x i64> %v111 to <8 x i32>
  %v113 = bitcast <8 x i32> %v112 to <32 x i8>
  %v114 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v113, <32 x i8> %v25)
  %v115 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v114, <16 x i16> %v39)
  %v116 = add <8 x i32> %v23, %v115
  %v117 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v116)
  %v118 = getelementptr i8, ptr %part0.pass0.row0, i64 40
  %v119 = load i64, ptr %v118, align 1
  %v120 = insertelement <4 x i64> poison, i64 %v119, i64 0
  %v121 = shufflevector <4 x i64> %v120, <4 x i64> poison, <4 x i32> zeroinitializer
  %v122 = bitcast <4 x i64> %v121 to <8 x i32>
  %v123 = bitcast <8 x i32> %v122 to <32 x i8>
  %v124 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v123, <32 x i8> %v27)
  %v125 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v124, <16 x i16> %v39)
  %v126 = add <8 x i32> %v117, %v125
  %v127 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v126)
  %v128 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v129 = load i64, ptr %v128, align 1
  %v130 = insertelement <4 x i64> poison, i64 %v129, i64 0
  %v131 = shufflevector <4 x i64> %v130, <4 x i64> poison, <4 x i32> zeroinitializer
  %v132 = bitcast <4 x i64> %v131 to <8 x i32>
  %v133 = bitcast <8 x i32> %v132 to <32 x i8>
  %v134 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v133, <32 x i8> %v29)
  %v135 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v134, <16 x i16> %v39)
  %v136 = add <8 x i32> %v127, %v135
  %v137 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v136)
  %v138 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v139 = load i64, ptr %v138, align 1
  %v140 = insertelement <4 x i64> poison, i64 %v139, i64 0
  %v141 = shufflevector <4 x i64> %v140, <4 x i64> poison, <4 x i32> zeroinitializer
  %v142 = bitcast <4 x i64> %v141 to <8 x i32>
  %v143 = bitcast <8 x i32> %v142 to <32 x i8>
  %v144 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v143, <32 x i8> %v31)
  %v145 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v144, <16 x i16> %v39)
  %v146 = add <8 x i32> %v137, %v145
  %v147 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v146)
  %v148 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v149 = load i64, ptr %v148, align 1
  %v150 = insertelement <4 x i64> poison, i64 %v149, i64 0
  %v151 = shufflevector <4 x i64> %v150, <4 x i64> poison, <4 x i32> zeroinitializer
  %v152 = bitcast <4 x i64> %v151 to <8 x i32>
  %v153 = bitcast <8 x i32> %v152 to <32 x i8>
  %v154 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v153, <32 x i8> %v33)
  %v155 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v154, <16 x i16> %v39)
  %v156 = add <8 x i32> %v147, %v155
  %v157 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v156)
  %v158 = getelementptr i8, ptr %part0.pass0.row0, i64 56
  %v159 = load i64, ptr %v158, align 1
  %v160 = insertelement <4 x i64> poison, i64 %v159, i64 0
  %v161 = shufflevector <4 x i64> %v160, <4 x i64> poison, <4 x i32> zeroinitializer
  %v162 = bitcast <4 x i64> %v161 to <8 x i32>
  %v163 = bitcast <8 x i32> %v162 to <32 x i8>
  %v164 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v163, <32 x i8> %v35)
  %v165 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v166 = load i64, ptr %v165, align 1
  %v167 = insertelement <4 x i64> poison, i64 %v166, i64 0
  %v168 = shufflevector <4 x i64> %v167, <4 x i64> poison, <4 x i32> zeroinitializer
  %v169 = bitcast <4 x i64> %v168 to <8 x i32>
  %v170 = bitcast <8 x i32> %v169 to <32 x i8>
  %v171 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v170, <32 x i8> %v37)
  %v172 = add <16 x i16> %v164, %v171
  %v173 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v172, <16 x i16> %v39)
  %v174 = add <8 x i32> %v157, %v173
  %v175 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v174)
  %v176 = getelementptr i8, ptr %part0.pass0.sum, i64 32
  store <8 x i32> %v175, ptr %v176, align 32
  call void asm sideeffect "", "~{memory}"()
  %v177 = getelementptr i8, ptr %part0.pass0.row0, i64 88
  %v178 = load i64, ptr %v177, align 1
  %v179 = insertelement <4 x i64> poison, i64 %v178, i64 0
  %v180 = shufflevector <4 x i64> %v179, <4 x i64> poison, <4 x i32> zeroinitializer
  %v181 = bitcast <4 x i64> %v180 to <8 x i32>
  %v182 = bitcast <8 x i32> %v181 to <32 x i8>
  %v183 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v182, <32 x i8> %v25)
  %v184 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v183, <16 x i16> %v39)
  %v185 = add <8 x i32> %v23, %v184
  %v186 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v185)
  %v187 = getelementptr i8, ptr %part0.pass0.row0, i64 72
  %v188 = load i64, ptr %v187, align 1
  %v189 = insertelement <4 x i64> poison, i64 %v188, i64 0
  %v190 = shufflevector <4 x i64> %v189, <4 x i64> poison, <4 x i32> zeroinitializer
  %v191 = bitcast <4 x i64> %v190 to <8 x i32>
  %v192 = bitcast <8 x i32> %v191 to <32 x i8>
  %v193 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v192, <32 x i8> %v27)
  %v194 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v193, <16 x i16> %v39)
  %v195 = add <8 x i32> %v186, %v194
  %v196 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v195)
  %v197 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v198 = load i64, ptr %v197, align 1
  %v199 = insertelement <4 x i64> poison, i64 %v198, i64 0
  %v200 = shufflevector <4 x i64> %v199, <4 x i64> poison, <4 x i32> zeroinitializer
  %v201 = bitcast <4 x i64> %v200 to <8 x i32>
  %v202 = bitcast <8 x i32> %v201 to <32 x i8>
  %v203 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v202, <32 x i8> %v29)
  %v204 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v203, <16 x i16> %v39)
  %v205 = add <8 x i32> %v196, %v204
  %v206 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v205)
  %v207 = getelementptr i8, ptr %part0.pass0.row0, i64 80
  %v208 = load i64, ptr %v207, align 1
  %v209 = insertelement <4 x i64> poison, i64 %v208, i64 0
  %v210 = shufflevector <4 x i64> %v209, <4 x i64> poison, <4 x i32> zeroinitializer
  %v211 = bitcast <4 x i64> %v210 to <8 x i32>
  %v212 = bitcast <8 x i32> %v211 to <32 x i8>
  %v213 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v212, <32 x i8> %v31)
  %v214 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v213, <16 x i16> %v39)
  %v215 = add <8 x i32> %v206, %v214
  %v216 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v215)
  %v217 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v218 = load i64, ptr %v217, align 1
  %v219 = insertelement <4 x i64> poison, i64 %v218, i64 0
  %v220 = shufflevector <4 x i64> %v219, <4 x i64> poison, <4 x i32> zeroinitializer
  %v221 = bitcast <4 x i64> %v220 to <8 x i32>
  %v222 = bitcast <8 x i32> %v221 to <32 x i8>
  %v223 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v222, <32 x i8> %v33)
  %v224 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v223, <16 x i16> %v39)
  %v225 = add <8 x i32> %v216, %v224
  %v226 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v225)
  %v227 = getelementptr i8, ptr %part0.pass0.row0, i64 88
  %v228 = load i64, ptr %v227, align 1
  %v229 = insertelement <4 x i64> poison, i64 %v228, i64 0
  %v230 = shufflevector <4 x i64> %v229, <4 x i64> poison, <4 x i32> zeroinitializer
  %v231 = bitcast <4 x i64> %v230 to <8 x i32>
  %v232 = bitcast <8 x i32> %v231 to <32 x i8>
  %v233 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v232, <32 x i8> %v35)
  %v234 = getelementptr i8, ptr %part0.pass0.row0, i64 80
  %v235 = load i64, ptr %v234, align 1
  %v236 = insertelement <4 x i64> poison, i64 %v235, i64 0
  %v237 = shufflevector <4 x i64> %v236, <4 x i64> poison, <4 x i32> zeroinitializer
  %v238 = bitcast <4 x i64> %v237 to <8 x i32>
  %v239 = bitcast <8 x i32> %v238 to <32 x i8>
  %v240 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v239, <32 x i8> %v37)
  %v241 = add <16 x i16> %v233, %v240
  %v242 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v241, <16 x i16> %v39)
  %v243 = add <8 x i32> %v226, %v242
  %v244 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v243)
  %v245 = getelementptr i8, ptr %part0.pass0.sum, i64 64
  store <8 x i32> %v244, ptr %v245, align 32
  call void asm sideeffect "", "~{memory}"()
  %v246 = getelementptr i8, ptr %part0.pass0.row0, i64 120
  %v247 = load i64, ptr %v246, align 1
  %v248 = insertelement <4 x i64> poison, i64 %v247, i64 0
  %v249 = shufflevector <4 x i64> %v248, <4 x i64> poison, <4 x i32> zeroinitializer
  %v250 = bitcast <4 x i64> %v249 to <8 x i32>
  %v251 = bitcast <8 x i32> %v250 to <32 x i8>
  %v252 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v251, <32 x i8> %v25)
  %v253 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v252, <16 x i16> %v39)
  %v254 = add <8 x i32> %v23, %v253
  %v255 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v254)
  %v256 = getelementptr i8, ptr %part0.pass0.row0, i64 104
  %v257 = load i64, ptr %v256, align 1
  %v258 = insertelement <4 x i64> poison, i64 %v257, i64 0
  %v259 = shufflevector <4 x i64> %v258, <4 x i64> poison, <4 x i32> zeroinitializer
  %v260 = bitcast <4 x i64> %v259 to <8 x i32>
  %v261 = bitcast <8 x i32> %v260 to <32 x i8>
  %v262 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v261, <32 x i8> %v27)
  %v263 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v262, <16 x i16> %v39)
  %v264 = add <8 x i32> %v255, %v263
  %v265 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v264)
  %v266 = getelementptr i8, ptr %part0.pass0.row0, i64 96
  %v267 = load i64, ptr %v266, align 1
  %v268 = insertelement <4 x i64> poison, i64 %v267, i64 0
  %v269 = shufflevector <4 x i64> %v268, <4 x i64> poison, <4 x i32> zeroinitializer
  %v270 = bitcast <4 x i64> %v269 to <8 x i32>
  %v271 = bitcast <8 x i32> %v270 to <32 x i8>
  %v272 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v271, <32 x i8> %v29)
  %v273 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v272, <16 x i16> %v39)
  %v274 = add <8 x i32> %v265, %v273
  %v275 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v274)
  %v276 = getelementptr i8, ptr %part0.pass0.row0, i64 112
  %v277 = load i64, ptr %v276, align 1
  %v278 = insertelement <4 x i64> poison, i64 %v277, i64 0
  %v279 = shufflevector <4 x i64> %v278, <4 x i64> poison, <4 x i32> zeroinitializer
  %v280 = bitcast <4 x i64> %v279 to <8 x i32>
  %v281 = bitcast <8 x i32> %v280 to <32 x i8>
  %v282 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v281, <32 x i8> %v31)
  %v283 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v282, <16 x i16> %v39)
  %v284 = add <8 x i32> %v275, %v283
  %v285 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v284)
  %v286 = getelementptr i8, ptr %part0.pass0.row0, i64 96
  %v287 = load i64, ptr %v286, align 1
  %v288 = insertelement <4 x i64> poison, i64 %v287, i64 0
  %v289 = shufflevector <4 x i64> %v288, <4 x i64> poison, <4 x i32> zeroinitializer
  %v290 = bitcast <4 x i64> %v289 to <8 x i32>
  %v291 = bitcast <8 x i32> %v290 to <32 x i8>
  %v292 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v291, <32 x i8> %v33)
  %v293 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v292, <16 x i16> %v39)
  %v294 = add <8 x i32> %v285, %v293
  %v295 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v294)
  %v296 = getelementptr i8, ptr %part0.pass0.row0, i64 120
  %v297 = load i64, ptr %v296, align 1
  %v298 = insertelement <4 x i64> poison, i64 %v297, i64 0
  %v299 = shufflevector <4 x i64> %v298, <4 x i64> poison, <4 x i32> zeroinitializer
  %v300 = bitcast <4 x i64> %v299 to <8 x i32>
  %v301 = bitcast <8 x i32> %v300 to <32 x i8>
  %v302 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v301, <32 x i8> %v35)
  %v303 = getelementptr i8, ptr %part0.pass0.row0, i64 112
  %v304 = load i64, ptr %v303, align 1
  %v305 = insertelement <4 x i64> poison, i64 %v304, i64 0
  %v306 = shufflevector <4 x i64> %v305, <4 x i64> poison, <4 x i32> zeroinitializer
  %v307 = bitcast <4 x i64> %v306 to <8 x i32>
  %v308 = bitcast <8 x i32> %v307 to <32 x i8>
  %v309 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v308, <32 x i8> %v37)
  %v310 = add <16 x i16> %v302, %v309
  %v311 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v310, <16 x i16> %v39)
  %v312 = add <8 x i32> %v295, %v311
  %v313 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v312)
  %v314 = getelementptr i8, ptr %part0.pass0.sum, i64 96
  store <8 x i32> %v313, ptr %v314, align 32
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
  %v315 = add i64 %first, %i
  %v316 = mul i64 %v315, 8
  %v317 = getelementptr i8, ptr %v1, i64 %v316
  %v318 = mul i64 %v315, 8
  %v319 = getelementptr i8, ptr %v3, i64 %v318
  %v320 = mul i64 %v315, 4
  %v321 = getelementptr i8, ptr %v4, i64 %v320
  %v322 = getelementptr i8, ptr %v6, i64 %v320
  %v323 = mul i64 %i, 32
  %v324 = getelementptr i8, ptr %sums, i64 %v323
  %v325 = load <8 x i32>, ptr %v324, align 1
  %v326 = getelementptr i8, ptr %v324, i64 32
  %v327 = load <8 x i32>, ptr %v326, align 1
  %v328 = getelementptr i8, ptr %v324, i64 64
  %v329 = load <8 x i32>, ptr %v328, align 1
  %v330 = getelementptr i8, ptr %v324, i64 96
  %v331 = load <8 x i32>, ptr %v330, align 1
  %v332 = getelementptr i8, ptr %v324, i64 128
  %v333 = load <8 x i32>, ptr %v332, align 1
  %v334 = getelementptr i8, ptr %v324, i64 160
  %v335 = load <8 x i32>, ptr %v334, align 1
  %v336 = getelementptr i8, ptr %v324, i64 192
  %v337 = load <8 x i32>, ptr %v336, align 1
  %v338 = getelementptr i8, ptr %v324, i64 224
  %v339 = load <8 x i32>, ptr %v338, align 1
  %v340 = shufflevector <8 x i32> %v325, <8 x i32> %v327, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v341 = shufflevector <8 x i32> %v325, <8 x i32> %v327, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v342 = add <8 x i32> %v340, %v341
  %v343 = shufflevector <8 x i32> %v329, <8 x i32> %v331, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v344 = shufflevector <8 x i32> %v329, <8 x i32> %v331, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v345 = add <8 x i32> %v343, %v344
  %v346 = shufflevector <8 x i32> %v333, <8 x i32> %v335, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v347 = shufflevector <8 x i32> %v333, <8 x i32> %v335, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v348 = add <8 x i32> %v346, %v347
  %v349 = shufflevector <8 x i32> %v337, <8 x i32> %v339, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v350 = shufflevector <8 x i32> %v337, <8 x i32> %v339, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v351 = add <8 x i32> %v349, %v350
  %v352 = getelementptr i8, ptr %constants, i64 288
  %v353 = load <8 x float>, ptr %v352, align 32
  %v354 = getelementptr i8, ptr %constants, i64 320
  %v355 = load <8 x float>, ptr %v354, align 32
  %v356 = getelementptr i8, ptr %constants, i64 352
  %v357 = load float, ptr %v356, align 1
  %v358 = insertelement <8 x float> poison, float %v357, i64 0
  %v359 = shufflevector <8 x float> %v358, <8 x float> poison, <8 x i32> zeroinitializer
  %v360 = getelementptr i8, ptr %constants, i64 356
  %v361 = load float, ptr %v360, align 1
  %v362 = insertelement <8 x float> poison, float %v361, i64 0
  %v363 = shufflevector <8 x float> %v362, <8 x float> poison, <8 x i32> zeroinitializer
  %v364 = sitofp <8 x i32> %v342 to <8 x float>
  %v365 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v364, <8 x float> %v353, <8 x float> %v355)
  %v366 = load <4 x float>, ptr %v317, align 1
  %v367 = shufflevector <4 x float> %v366, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v368 = load <4 x float>, ptr %v319, align 1
  %v369 = shufflevector <4 x float> %v368, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v370 = shufflevector <8 x float> %v367, <8 x float> %v369, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v371 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v370, <8 x float> %v359, <8 x float> %v365)
  %v372 = fcmp olt <8 x float> %v371, %v363
  %v373 = select <8 x i1> %v372, <8 x float> %v371, <8 x float> %v363
  %v374 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v373)
  %v375 = sitofp <8 x i32> %v345 to <8 x float>
  %v376 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v375, <8 x float> %v353, <8 x float> %v355)
  %v377 = getelementptr i8, ptr %v317, i64 16
  %v378 = load <4 x float>, ptr %v377, align 1
  %v379 = shufflevector <4 x float> %v378, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v380 = getelementptr i8, ptr %v319, i64 16
  %v381 = load <4 x float>, ptr %v380, align 1
  %v382 = shufflevector <4 x float> %v381, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v383 = shufflevector <8 x float> %v379, <8 x float> %v382, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v384 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v383, <8 x float> %v359, <8 x float> %v376)
  %v385 = fcmp olt <8 x float> %v384, %v363
  %v386 = select <8 x i1> %v385, <8 x float> %v384, <8 x float> %v363
  %v387 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v386)
  %v388 = sitofp <8 x i32> %v348 to <8 x float>
  %v389 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v388, <8 x float> %v353, <8 x float> %v355)
  %v390 = getelementptr i8, ptr %v317, i64 32
  %v391 = load <4 x float>, ptr %v390, align 1
  %v392 = shufflevector <4 x float> %v391, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v393 = getelementptr i8, ptr %v319, i64 32
  %v394 = load <4 x float>, ptr %v393, align 1
  %v395 = shufflevector <4 x float> %v394, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v396 = shufflevector <8 x float> %v392, <8 x float> %v395, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v397 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v396, <8 x float> %v359, <8 x float> %v389)
  %v398 = fcmp olt <8 x float> %v397, %v363
  %v399 = select <8 x i1> %v398, <8 x float> %v397, <8 x float> %v363
  %v400 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v399)
  %v401 = sitofp <8 x i32> %v351 to <8 x float>
  %v402 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v401, <8 x float> %v353, <8 x float> %v355)
  %v403 = getelementptr i8, ptr %v317, i64 48
  %v404 = load <4 x float>, ptr %v403, align 1
  %v405 = shufflevector <4 x float> %v404, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v406 = getelementptr i8, ptr %v319, i64 48
  %v407 = load <4 x float>, ptr %v406, align 1
  %v408 = shufflevector <4 x float> %v407, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v409 = shufflevector <8 x float> %v405, <8 x float> %v408, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v410 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v409, <8 x float> %v359, <8 x float> %v402)
  %v411 = fcmp olt <8 x float> %v410, %v363
  %v412 = select <8 x i1> %v411, <8 x float> %v410, <8 x float> %v363
  %v413 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v412)
  %v414 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v374, <8 x i32> %v387)
  %v415 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v400, <8 x i32> %v413)
  %v416 = shufflevector <16 x i16> %v414, <16 x i16> %v415, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23>
  store <16 x i16> %v416, ptr %v321, align 1
  %v417 = shufflevector <16 x i16> %v414, <16 x i16> %v415, <16 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <16 x i16> %v417, ptr %v322, align 1
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
