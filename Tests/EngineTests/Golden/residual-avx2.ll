; 16 filters, 4 taps, 4 pixels, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %sums = alloca [16384 x i8], align 32
  %v0 = load ptr, ptr %rows, align 1
  %v1 = getelementptr i8, ptr %rows, i64 8
  %v2 = load ptr, ptr %v1, align 1
  %v3 = load ptr, ptr %operands, align 1
  %v4 = load ptr, ptr %outputs, align 1
  %v5 = add i64 %width, 255
  %v6 = udiv i64 %v5, 256
  %v7 = add i64 %width, %v6
  %v8 = sub i64 %v7, 1
  %v9 = udiv i64 %v8, %v6
  %v10 = add i64 %v9, 3
  %longest = and i64 %v10, -4
  %whole = and i64 %width, -4
  br label %stretch

stretch:
  %x = phi i64 [ 0, %entry ], [ %next, %finished ]
  %v11 = sub i64 %width, %x
  %v12 = add i64 %v11, 3
  %v13 = and i64 %v12, -4
  %v14 = icmp eq i64 %x, 0
  %v15 = select i1 %v14, i64 %whole, i64 %v13
  %v16 = icmp ugt i64 %v15, %longest
  %length = select i1 %v16, i64 %longest, i64 %v15
  %v17 = sub i64 %width, %length
  %v18 = icmp ugt i64 %x, %v17
  %first = select i1 %v18, i64 %v17, i64 %x
  %next = add i64 %first, %length
  %v19 = mul i64 %first, 16
  %v20 = getelementptr i8, ptr %v0, i64 %v19
  %v21 = getelementptr i8, ptr %v2, i64 %v19
  %v22 = load <8 x i32>, ptr %constants, align 32
  %v23 = getelementptr i8, ptr %constants, i64 32
  %v24 = load <32 x i8>, ptr %v23, align 32
  %v25 = getelementptr i8, ptr %constants, i64 64
  %v26 = load <32 x i8>, ptr %v25, align 32
  %v27 = getelementptr i8, ptr %constants, i64 96
  %v28 = load <32 x i8>, ptr %v27, align 32
  %v29 = getelementptr i8, ptr %constants, i64 128
  %v30 = load <32 x i8>, ptr %v29, align 32
  %v31 = getelementptr i8, ptr %constants, i64 160
  %v32 = load <32 x i8>, ptr %v31, align 32
  %v33 = getelementptr i8, ptr %constants, i64 192
  %v34 = load <32 x i8>, ptr %v33, align 32
  %v35 = getelementptr i8, ptr %constants, i64 224
  %v36 = load <16 x i16>, ptr %v35, align 32
  %v37 = mul i64 %length, 32
  %v38 = getelementptr i8, ptr %sums, i64 %v37
  br label %part0.pass0.begin

part0.pass0.begin:
  br label %part0.pass0

part0.pass0:
  %part0.pass0.sum = phi ptr [ %sums, %part0.pass0.begin ], [ %part0.pass0.nextSum, %part0.pass0 ]
  %part0.pass0.row0 = phi ptr [ %v20, %part0.pass0.begin ], [ %part0.pass0.nextRow0, %part0.pass0 ]
  %part0.pass0.row1 = phi ptr [ %v21, %part0.pass0.begin ], [ %part0.pass0.nextRow1, %part0.pass0 ]
  %v39 = load i32, ptr %part0.pass0.row1, align 1
  %v40 = insertelement <8 x i32> poison, i32 %v39, i64 0
  %v41 = shufflevector <8 x i32> %v40, <8 x i32> poison, <8 x i32> zeroinitializer
  %v42 = bitcast <8 x i32> %v41 to <32 x i8>
  %v43 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v42, <32 x i8> %v24)
  %v44 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v43, <16 x i16> %v36)
  %v45 = add <8 x i32> %v22, %v44
  %v46 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v45)
  %v47 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v48 = load i32, ptr %v47, align 1
  %v49 = insertelement <8 x i32> poison, i32 %v48, i64 0
  %v50 = shufflevector <8 x i32> %v49, <8 x i32> poison, <8 x i32> zeroinitializer
  %v51 = bitcast <8 x i32> %v50 to <32 x i8>
  %v52 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v51, <32 x i8> %v26)
  %v53 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v52, <16 x i16> %v36)
  %v54 = add <8 x i32> %v46, %v53
  %v55 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v54)
  %v56 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v57 = load i32, ptr %v56, align 1
  %v58 = insertelement <8 x i32> poison, i32 %v57, i64 0
  %v59 = shufflevector <8 x i32> %v58, <8 x i32> poison, <8 x i32> zeroinitializer
  %v60 = bitcast <8 x i32> %v59 to <32 x i8>
  %v61 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v60, <32 x i8> %v28)
  %v62 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v61, <16 x i16> %v36)
  %v63 = add <8 x i32> %v55, %v62
  %v64 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v63)
  %v65 = getelementptr i8, ptr %part0.pass0.row1, i64 16
  %v66 = load i32, ptr %v65, align 1
  %v67 = insertelement <8 x i32> poison, i32 %v66, i64 0
  %v68 = shufflevector <8 x i32> %v67, <8 x i32> poison, <8 x i32> zeroinitializer
  %v69 = bitcast <8 x i32> %v68 to <32 x i8>
  %v70 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v69, <32 x i8> %v30)
  %v71 = load i32, ptr %part0.pass0.row0, align 1
  %v72 = insertelement <8 x i32> poison, i32 %v71, i64 0
  %v73 = shufflevector <8 x i32> %v72, <8 x i32> poison, <8 x i32> zeroinitializer
  %v74 = bitcast <8 x i32> %v73 to <32 x i8>
  %v75 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v74, <32 x i8> %v32)
  %v76 = add <16 x i16> %v70, %v75
  %v77 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v76, <16 x i16> %v36)
  %v78 = add <8 x i32> %v64, %v77
  %v79 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v78)
  %v80 = getelementptr i8, ptr %part0.pass0.row1, i64 16
  %v81 = load i32, ptr %v80, align 1
  %v82 = insertelement <8 x i32> poison, i32 %v81, i64 0
  %v83 = shufflevector <8 x i32> %v82, <8 x i32> poison, <8 x i32> zeroinitializer
  %v84 = bitcast <8 x i32> %v83 to <32 x i8>
  %v85 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v84, <32 x i8> %v34)
  %v86 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v85, <16 x i16> %v36)
  %v87 = add <8 x i32> %v79, %v86
  %v88 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v87)
  store <8 x i32> %v88, ptr %part0.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v89 = getelementptr i8, ptr %part0.pass0.row1, i64 16
  %v90 = load i32, ptr %v89, align 1
  %v91 = insertelement <8 x i32> poison, i32 %v90, i64 0
  %v92 = shufflevector <8 x i32> %v91, <8 x i32> poison, <8 x i32> zeroinitializer
  %v93 = bitcast <8 x i32> %v92 to <32 x i8>
  %v94 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v93, <32 x i8> %v24)
  %v95 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v94, <16 x i16> %v36)
  %v96 = add <8 x i32> %v22, %v95
  %v97 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v96)
  %v98 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v99 = load i32, ptr %v98, align 1
  %v100 = insertelement <8 x i32> poison, i32 %v99, i64 0
  %v101 = shufflevector <8 x i32> %v100, <8 x i32> poison, <8 x i32> zeroinitializer
  %v102 = bitcast <8 x i32> %v101 to <32 x i8>
  %v103 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v102, <32 x i8> %v26)
  %v104 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v103, <16 x i16> %v36)
  %v105 = add <8 x i32> %v97, %v104
  %v106 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v105)
  %v107 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v108 = load i32, ptr %v107, align 1
  %v109 = insertelement <8 x i32> poison, i32 %v108, i64 0
  %v110 = shufflevector <8 x i32> %v109, <8 x i32> poison, <8 x i32> zeroinitializer
  %v111 = bitcast <8 x i32> %v110 to <32 x i8>
  %v112 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v111, <32 x i8> %v28)
  %v113 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v112, <16 x i16> %v36)
  %v114 = add <8 x i32> %v106, %v113
  %v115 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v114)
  %v116 = getelementptr i8, ptr %part0.pass0.row1, i64 32
  %v117 = load i32, ptr %v116, align 1
  %v118 = insertelement <8 x i32> poison, i32 %v117, i64 0
  %v119 = shufflevector <8 x i32> %v118, <8 x i32> poison, <8 x i32> zeroinitializer
  %v120 = bitcast <8 x i32> %v119 to <32 x i8>
  %v121 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v120, <32 x i8> %v30)
  %v122 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v123 = load i32, ptr %v122, align 1
  %v124 = insertelement <8 x i32> poison, i32 %v123, i64 0
  %v125 = shufflevector <8 x i32> %v124, <8 x i32> poison, <8 x i32> zeroinitializer
  %v126 = bitcast <8 x i32> %v125 to <32 x i8>
  %v127 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v126, <32 x i8> %v32)
  %v128 = add <16 x i16> %v121, %v127
  %v129 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v128, <16 x i16> %v36)
  %v130 = add <8 x i32> %v115, %v129
  %v131 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v130)
  %v132 = getelementptr i8, ptr %part0.pass0.row1, i64 32
  %v133 = load i32, ptr %v132, align 1
  %v134 = insertelement <8 x i32> poison, i32 %v133, i64 0
  %v135 = shufflevector <8 x i32> %v134, <8 x i32> poison, <8 x i32> zeroinitializer
  %v136 = bitcast <8 x i32> %v135 to <32 x i8>
  %v137 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v136, <32 x i8> %v34)
  %v138 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v137, <16 x i16> %v36)
  %v139 = add <8 x i32> %v131, %v138
  %v140 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v139)
  %v141 = getelementptr i8, ptr %part0.pass0.sum, i64 32
  store <8 x i32> %v140, ptr %v141, align 32
  call void asm sideeffect "", "~{memory}"()
  %v142 = getelementptr i8, ptr %part0.pass0.row1, i64 32
  %v143 = load i32, ptr %v142, align 1
  %v144 = insertelement <8 x i32> poison, i32 %v143, i64 0
  %v145 = shufflevector <8 x i32> %v144, <8 x i32> poison, <8 x i32> zeroinitializer
  %v146 = bitcast <8 x i32> %v145 to <32 x i8>
  %v147 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v146, <32 x i8> %v24)
  %v148 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v147, <16 x i16> %v36)
  %v149 = add <8 x i32> %v22, %v148
  %v150 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v149)
  %v151 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v152 = load i32, ptr %v151, align 1
  %v153 = insertelement <8 x i32> poison, i32 %v152, i64 0
  %v154 = shufflevector <8 x i32> %v153, <8 x i32> poison, <8 x i32> zeroinitializer
  %v155 = bitcast <8 x i32> %v154 to <32 x i8>
  %v156 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v155, <32 x i8> %v26)
  %v157 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v156, <16 x i16> %v36)
  %v158 = add <8 x i32> %v150, %v157
  %v159 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v158)
  %v160 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v161 = load i32, ptr %v160, align 1
  %v162 = insertelement <8 x i32> poison, i32 %v161, i64 0
  %v163 = shufflevector <8 x i32> %v162, <8 x i32> poison, <8 x i32> zeroinitializer
  %v164 = bitcast <8 x i32> %v163 to <32 x i8>
  %v165 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v164, <32 x i8> %v28)
  %v166 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v165, <16 x i16> %v36)
  %v167 = add <8 x i32> %v159, %v166
  %v168 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v167)
  %v169 = getelementptr i8, ptr %part0.pass0.row1, i64 48
  %v170 = load i32, ptr %v169, align 1
  %v171 = insertelement <8 x i32> poison, i32 %v170, i64 0
  %v172 = shufflevector <8 x i32> %v171, <8 x i32> poison, <8 x i32> zeroinitializer
  %v173 = bitcast <8 x i32> %v172 to <32 x i8>
  %v174 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v173, <32 x i8> %v30)
  %v175 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v176 = load i32, ptr %v175, align 1
  %v177 = insertelement <8 x i32> poison, i32 %v176, i64 0
  %v178 = shufflevector <8 x i32> %v177, <8 x i32> poison, <8 x i32> zeroinitializer
  %v179 = bitcast <8 x i32> %v178 to <32 x i8>
  %v180 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v179, <32 x i8> %v32)
  %v181 = add <16 x i16> %v174, %v180
  %v182 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v181, <16 x i16> %v36)
  %v183 = add <8 x i32> %v168, %v182
  %v184 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v183)
  %v185 = getelementptr i8, ptr %part0.pass0.row1, i64 48
  %v186 = load i32, ptr %v185, align 1
  %v187 = insertelement <8 x i32> poison, i32 %v186, i64 0
  %v188 = shufflevector <8 x i32> %v187, <8 x i32> poison, <8 x i32> zeroinitializer
  %v189 = bitcast <8 x i32> %v188 to <32 x i8>
  %v190 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v189, <32 x i8> %v34)
  %v191 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v190, <16 x i16> %v36)
  %v192 = add <8 x i32> %v184, %v191
  %v193 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v192)
  %v194 = getelementptr i8, ptr %part0.pass0.sum, i64 64
  store <8 x i32> %v193, ptr %v194, align 32
  call void asm sideeffect "", "~{memory}"()
  %v195 = getelementptr i8, ptr %part0.pass0.row1, i64 48
  %v196 = load i32, ptr %v195, align 1
  %v197 = insertelement <8 x i32> poison, i32 %v196, i64 0
  %v198 = shufflevector <8 x i32> %v197, <8 x i32> poison, <8 x i32> zeroinitializer
  %v199 = bitcast <8 x i32> %v198 to <32 x i8>
  %v200 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v199, <32 x i8> %v24)
  %v201 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v200, <16 x i16> %v36)
  %v202 = add <8 x i32> %v22, %v201
  %v203 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v202)
  %v204 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v205 = load i32, ptr %v204, align 1
  %v206 = insertelement <8 x i32> poison, i32 %v205, i64 0
  %v207 = shufflevector <8 x i32> %v206, <8 x i32> poison, <8 x i32> zeroinitializer
  %v208 = bitcast <8 x i32> %v207 to <32 x i8>
  %v209 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v208, <32 x i8> %v26)
  %v210 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v209, <16 x i16> %v36)
  %v211 = add <8 x i32> %v203, %v210
  %v212 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v211)
  %v213 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v214 = load i32, ptr %v213, align 1
  %v215 = insertelement <8 x i32> poison, i32 %v214, i64 0
  %v216 = shufflevector <8 x i32> %v215, <8 x i32> poison, <8 x i32> zeroinitializer
  %v217 = bitcast <8 x i32> %v216 to <32 x i8>
  %v218 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v217, <32 x i8> %v28)
  %v219 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v218, <16 x i16> %v36)
  %v220 = add <8 x i32> %v212, %v219
  %v221 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v220)
  %v222 = getelementptr i8, ptr %part0.pass0.row1, i64 64
  %v223 = load i32, ptr %v222, align 1
  %v224 = insertelement <8 x i32> poison, i32 %v223, i64 0
  %v225 = shufflevector <8 x i32> %v224, <8 x i32> poison, <8 x i32> zeroinitializer
  %v226 = bitcast <8 x i32> %v225 to <32 x i8>
  %v227 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v226, <32 x i8> %v30)
  %v228 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v229 = load i32, ptr %v228, align 1
  %v230 = insertelement <8 x i32> poison, i32 %v229, i64 0
  %v231 = shufflevector <8 x i32> %v230, <8 x i32> poison, <8 x i32> zeroinitializer
  %v232 = bitcast <8 x i32> %v231 to <32 x i8>
  %v233 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v232, <32 x i8> %v32)
  %v234 = add <16 x i16> %v227, %v233
  %v235 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v234, <16 x i16> %v36)
  %v236 = add <8 x i32> %v221, %v235
  %v237 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v236)
  %v238 = getelementptr i8, ptr %part0.pass0.row1, i64 64
  %v239 = load i32, ptr %v238, align 1
  %v240 = insertelement <8 x i32> poison, i32 %v239, i64 0
  %v241 = shufflevector <8 x i32> %v240, <8 x i32> poison, <8 x i32> zeroinitializer
  %v242 = bitcast <8 x i32> %v241 to <32 x i8>
  %v243 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v242, <32 x i8> %v34)
  %v244 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v243, <16 x i16> %v36)
  %v245 = add <8 x i32> %v237, %v244
  %v246 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v245)
  %v247 = getelementptr i8, ptr %part0.pass0.sum, i64 96
  store <8 x i32> %v246, ptr %v247, align 32
  call void asm sideeffect "", "~{memory}"()
  %part0.pass0.nextRow0 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %part0.pass0.nextRow1 = getelementptr i8, ptr %part0.pass0.row1, i64 64
  %part0.pass0.nextSum = getelementptr i8, ptr %part0.pass0.sum, i64 128
  %part0.pass0.isLast = icmp eq ptr %part0.pass0.nextSum, %v38
  br i1 %part0.pass0.isLast, label %part0.pass0.end, label %part0.pass0

part0.pass0.end:
  %v248 = getelementptr i8, ptr %sums, i64 8192
  %v249 = getelementptr i8, ptr %constants, i64 256
  %v250 = load <8 x i32>, ptr %v249, align 32
  %v251 = getelementptr i8, ptr %constants, i64 288
  %v252 = load <32 x i8>, ptr %v251, align 32
  %v253 = getelementptr i8, ptr %constants, i64 320
  %v254 = load <32 x i8>, ptr %v253, align 32
  %v255 = getelementptr i8, ptr %constants, i64 352
  %v256 = load <32 x i8>, ptr %v255, align 32
  %v257 = getelementptr i8, ptr %constants, i64 384
  %v258 = load <32 x i8>, ptr %v257, align 32
  %v259 = getelementptr i8, ptr %constants, i64 416
  %v260 = load <32 x i8>, ptr %v259, align 32
  %v261 = getelementptr i8, ptr %constants, i64 448
  %v262 = load <32 x i8>, ptr %v261, align 32
  %v263 = getelementptr i8, ptr %constants, i64 480
  %v264 = load <16 x i16>, ptr %v263, align 32
  %v265 = mul i64 %length, 32
  %v266 = getelementptr i8, ptr %v248, i64 %v265
  br label %part1.pass0.begin

part1.pass0.begin:
  br label %part1.pass0

part1.pass0:
  %part1.pass0.sum = phi ptr [ %v248, %part1.pass0.begin ], [ %part1.pass0.nextSum, %part1.pass0 ]
  %part1.pass0.row0 = phi ptr [ %v20, %part1.pass0.begin ], [ %part1.pass0.nextRow0, %part1.pass0 ]
  %part1.pass0.row1 = phi ptr [ %v21, %part1.pass0.begin ], [ %part1.pass0.nextRow1, %part1.pass0 ]
  %v267 = load i32, ptr %part1.pass0.row0, align 1
  %v268 = insertelement <8 x i32> poison, i32 %v267, i64 0
  %v269 = shufflevector <8 x i32> %v268, <8 x i32> poison, <8 x i32> zeroinitializer
  %v270 = bitcast <8 x i32> %v269 to <32 x i8>
  %v271 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v270, <32 x i8> %v252)
  %v272 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v271, <16 x i16> %v264)
  %v273 = add <8 x i32> %v250, %v272
  %v274 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v273)
  %v275 = load i32, ptr %part1.pass0.row1, align 1
  %v276 = insertelement <8 x i32> poison, i32 %v275, i64 0
  %v277 = shufflevector <8 x i32> %v276, <8 x i32> poison, <8 x i32> zeroinitializer
  %v278 = bitcast <8 x i32> %v277 to <32 x i8>
  %v279 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v278, <32 x i8> %v254)
  %v280 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v279, <16 x i16> %v264)
  %v281 = add <8 x i32> %v274, %v280
  %v282 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v281)
  %v283 = getelementptr i8, ptr %part1.pass0.row1, i64 16
  %v284 = load i32, ptr %v283, align 1
  %v285 = insertelement <8 x i32> poison, i32 %v284, i64 0
  %v286 = shufflevector <8 x i32> %v285, <8 x i32> poison, <8 x i32> zeroinitializer
  %v287 = bitcast <8 x i32> %v286 to <32 x i8>
  %v288 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v287, <32 x i8> %v256)
  %v289 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v288, <16 x i16> %v264)
  %v290 = add <8 x i32> %v282, %v289
  %v291 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v290)
  %v292 = load i32, ptr %part1.pass0.row1, align 1
  %v293 = insertelement <8 x i32> poison, i32 %v292, i64 0
  %v294 = shufflevector <8 x i32> %v293, <8 x i32> poison, <8 x i32> zeroinitializer
  %v295 = bitcast <8 x i32> %v294 to <32 x i8>
  %v296 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v295, <32 x i8> %v258)
  %v297 = getelementptr i8, ptr %part1.pass0.row0, i64 16
  %v298 = load i32, ptr %v297, align 1
  %v299 = insertelement <8 x i32> poison, i32 %v298, i64 0
  %v300 = shufflevector <8 x i32> %v299, <8 x i32> poison, <8 x i32> zeroinitializer
  %v301 = bitcast <8 x i32> %v300 to <32 x i8>
  %v302 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v301, <32 x i8> %v260)
  %v303 = add <16 x i16> %v296, %v302
  %v304 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v303, <16 x i16> %v264)
  %v305 = add <8 x i32> %v291, %v304
  %v306 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v305)
  %v307 = getelementptr i8, ptr %part1.pass0.row0, i64 16
  %v308 = load i32, ptr %v307, align 1
  %v309 = insertelement <8 x i32> poison, i32 %v308, i64 0
  %v310 = shufflevector <8 x i32> %v309, <8 x i32> poison, <8 x i32> zeroinitializer
  %v311 = bitcast <8 x i32> %v310 to <32 x i8>
  %v312 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v311, <32 x i8> %v262)
  %v313 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v312, <16 x i16> %v264)
  %v314 = add <8 x i32> %v306, %v313
  %v315 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v314)
  store <8 x i32> %v315, ptr %part1.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v316 = getelementptr i8, ptr %part1.pass0.row0, i64 16
  %v317 = load i32, ptr %v316, align 1
  %v318 = insertelement <8 x i32> poison, i32 %v317, i64 0
  %v319 = shufflevector <8 x i32> %v318, <8 x i32> poison, <8 x i32> zeroinitializer
  %v320 = bitcast <8 x i32> %v319 to <32 x i8>
  %v321 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v320, <32 x i8> %v252)
  %v322 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v321, <16 x i16> %v264)
  %v323 = add <8 x i32> %v250, %v322
  %v324 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v323)
  %v325 = getelementptr i8, ptr %part1.pass0.row1, i64 16
  %v326 = load i32, ptr %v325, align 1
  %v327 = insertelement <8 x i32> poison, i32 %v326, i64 0
  %v328 = shufflevector <8 x i32> %v327, <8 x i32> poison, <8 x i32> zeroinitializer
  %v329 = bitcast <8 x i32> %v328 to <32 x i8>
  %v330 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v329, <32 x i8> %v254)
  %v331 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v330, <16 x i16> %v264)
  %v332 = add <8 x i32> %v324, %v331
  %v333 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v332)
  %v334 = getelementptr i8, ptr %part1.pass0.row1, i64 32
  %v335 = load i32, ptr %v334, align 1
  %v336 = insertelement <8 x i32> poison, i32 %v335, i64 0
  %v337 = shufflevector <8 x i32> %v336, <8 x i32> poison, <8 x i32> zeroinitializer
  %v338 = bitcast <8 x i32> %v337 to <32 x i8>
  %v339 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v338, <32 x i8> %v256)
  %v340 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v339, <16 x i16> %v264)
  %v341 = add <8 x i32> %v333, %v340
  %v342 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v341)
  %v343 = getelementptr i8, ptr %part1.pass0.row1, i64 16
  %v344 = load i32, ptr %v343, align 1
  %v345 = insertelement <8 x i32> poison, i32 %v344, i64 0
  %v346 = shufflevector <8 x i32> %v345, <8 x i32> poison, <8 x i32> zeroinitializer
  %v347 = bitcast <8 x i32> %v346 to <32 x i8>
  %v348 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v347, <32 x i8> %v258)
  %v349 = getelementptr i8, ptr %part1.pass0.row0, i64 32
  %v350 = load i32, ptr %v349, align 1
  %v351 = insertelement <8 x i32> poison, i32 %v350, i64 0
  %v352 = shufflevector <8 x i32> %v351, <8 x i32> poison, <8 x i32> zeroinitializer
  %v353 = bitcast <8 x i32> %v352 to <32 x i8>
  %v354 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v353, <32 x i8> %v260)
  %v355 = add <16 x i16> %v348, %v354
  %v356 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v355, <16 x i16> %v264)
  %v357 = add <8 x i32> %v342, %v356
  %v358 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v357)
  %v359 = getelementptr i8, ptr %part1.pass0.row0, i64 32
  %v360 = load i32, ptr %v359, align 1
  %v361 = insertelement <8 x i32> poison, i32 %v360, i64 0
  %v362 = shufflevector <8 x i32> %v361, <8 x i32> poison, <8 x i32> zeroinitializer
  %v363 = bitcast <8 x i32> %v362 to <32 x i8>
  %v364 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v363, <32 x i8> %v262)
  %v365 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v364, <16 x i16> %v264)
  %v366 = add <8 x i32> %v358, %v365
  %v367 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v366)
  %v368 = getelementptr i8, ptr %part1.pass0.sum, i64 32
  store <8 x i32> %v367, ptr %v368, align 32
  call void asm sideeffect "", "~{memory}"()
  %v369 = getelementptr i8, ptr %part1.pass0.row0, i64 32
  %v370 = load i32, ptr %v369, align 1
  %v371 = insertelement <8 x i32> poison, i32 %v370, i64 0
  %v372 = shufflevector <8 x i32> %v371, <8 x i32> poison, <8 x i32> zeroinitializer
  %v373 = bitcast <8 x i32> %v372 to <32 x i8>
  %v374 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v373, <32 x i8> %v252)
  %v375 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v374, <16 x i16> %v264)
  %v376 = add <8 x i32> %v250, %v375
  %v377 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v376)
  %v378 = getelementptr i8, ptr %part1.pass0.row1, i64 32
  %v379 = load i32, ptr %v378, align 1
  %v380 = insertelement <8 x i32> poison, i32 %v379, i64 0
  %v381 = shufflevector <8 x i32> %v380, <8 x i32> poison, <8 x i32> zeroinitializer
  %v382 = bitcast <8 x i32> %v381 to <32 x i8>
  %v383 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v382, <32 x i8> %v254)
  %v384 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v383, <16 x i16> %v264)
  %v385 = add <8 x i32> %v377, %v384
  %v386 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v385)
  %v387 = getelementptr i8, ptr %part1.pass0.row1, i64 48
  %v388 = load i32, ptr %v387, align 1
  %v389 = insertelement <8 x i32> poison, i32 %v388, i64 0
  %v390 = shufflevector <8 x i32> %v389, <8 x i32> poison, <8 x i32> zeroinitializer
  %v391 = bitcast <8 x i32> %v390 to <32 x i8>
  %v392 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v391, <32 x i8> %v256)
  %v393 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v392, <16 x i16> %v264)
  %v394 = add <8 x i32> %v386, %v393
  %v395 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v394)
  %v396 = getelementptr i8, ptr %part1.pass0.row1, i64 32
  %v397 = load i32, ptr %v396, align 1
  %v398 = insertelement <8 x i32> poison, i32 %v397, i64 0
  %v399 = shufflevector <8 x i32> %v398, <8 x i32> poison, <8 x i32> zeroinitializer
  %v400 = bitcast <8 x i32> %v399 to <32 x i8>
  %v401 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v400, <32 x i8> %v258)
  %v402 = getelementptr i8, ptr %part1.pass0.row0, i64 48
  %v403 = load i32, ptr %v402, align 1
  %v404 = insertelement <8 x i32> poison, i32 %v403, i64 0
  %v405 = shufflevector <8 x i32> %v404, <8 x i32> poison, <8 x i32> zeroinitializer
  %v406 = bitcast <8 x i32> %v405 to <32 x i8>
  %v407 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v406, <32 x i8> %v260)
  %v408 = add <16 x i16> %v401, %v407
  %v409 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v408, <16 x i16> %v264)
  %v410 = add <8 x i32> %v395, %v409
  %v411 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v410)
  %v412 = getelementptr i8, ptr %part1.pass0.row0, i64 48
  %v413 = load i32, ptr %v412, align 1
  %v414 = insertelement <8 x i32> poison, i32 %v413, i64 0
  %v415 = shufflevector <8 x i32> %v414, <8 x i32> poison, <8 x i32> zeroinitializer
  %v416 = bitcast <8 x i32> %v415 to <32 x i8>
  %v417 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v416, <32 x i8> %v262)
  %v418 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v417, <16 x i16> %v264)
  %v419 = add <8 x i32> %v411, %v418
  %v420 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v419)
  %v421 = getelementptr i8, ptr %part1.pass0.sum, i64 64
  store <8 x i32> %v420, ptr %v421, align 32
  call void asm sideeffect "", "~{memory}"()
  %v422 = getelementptr i8, ptr %part1.pass0.row0, i64 48
  %v423 = load i32, ptr %v422, align 1
  %v424 = insertelement <8 x i32> poison, i32 %v423, i64 0
  %v425 = shufflevector <8 x i32> %v424, <8 x i32> poison, <8 x i32> zeroinitializer
  %v426 = bitcast <8 x i32> %v425 to <32 x i8>
  %v427 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v426, <32 x i8> %v252)
  %v428 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v427, <16 x i16> %v264)
  %v429 = add <8 x i32> %v250, %v428
  %v430 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v429)
  %v431 = getelementptr i8, ptr %part1.pass0.row1, i64 48
  %v432 = load i32, ptr %v431, align 1
  %v433 = insertelement <8 x i32> poison, i32 %v432, i64 0
  %v434 = shufflevector <8 x i32> %v433, <8 x i32> poison, <8 x i32> zeroinitializer
  %v435 = bitcast <8 x i32> %v434 to <32 x i8>
  %v436 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v435, <32 x i8> %v254)
  %v437 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v436, <16 x i16> %v264)
  %v438 = add <8 x i32> %v430, %v437
  %v439 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v438)
  %v440 = getelementptr i8, ptr %part1.pass0.row1, i64 64
  %v441 = load i32, ptr %v440, align 1
  %v442 = insertelement <8 x i32> poison, i32 %v441, i64 0
  %v443 = shufflevector <8 x i32> %v442, <8 x i32> poison, <8 x i32> zeroinitializer
  %v444 = bitcast <8 x i32> %v443 to <32 x i8>
  %v445 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v444, <32 x i8> %v256)
  %v446 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v445, <16 x i16> %v264)
  %v447 = add <8 x i32> %v439, %v446
  %v448 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v447)
  %v449 = getelementptr i8, ptr %part1.pass0.row1, i64 48
  %v450 = load i32, ptr %v449, align 1
  %v451 = insertelement <8 x i32> poison, i32 %v450, i64 0
  %v452 = shufflevector <8 x i32> %v451, <8 x i32> poison, <8 x i32> zeroinitializer
  %v453 = bitcast <8 x i32> %v452 to <32 x i8>
  %v454 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v453, <32 x i8> %v258)
  %v455 = getelementptr i8, ptr %part1.pass0.row0, i64 64
  %v456 = load i32, ptr %v455, align 1
  %v457 = insertelement <8 x i32> poison, i32 %v456, i64 0
  %v458 = shufflevector <8 x i32> %v457, <8 x i32> poison, <8 x i32> zeroinitializer
  %v459 = bitcast <8 x i32> %v458 to <32 x i8>
  %v460 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v459, <32 x i8> %v260)
  %v461 = add <16 x i16> %v454, %v460
  %v462 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v461, <16 x i16> %v264)
  %v463 = add <8 x i32> %v448, %v462
  %v464 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v463)
  %v465 = getelementptr i8, ptr %part1.pass0.row0, i64 64
  %v466 = load i32, ptr %v465, align 1
  %v467 = insertelement <8 x i32> poison, i32 %v466, i64 0
  %v468 = shufflevector <8 x i32> %v467, <8 x i32> poison, <8 x i32> zeroinitializer
  %v469 = bitcast <8 x i32> %v468 to <32 x i8>
  %v470 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v469, <32 x i8> %v262)
  %v471 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v470, <16 x i16> %v264)
  %v472 = add <8 x i32> %v464, %v471
  %v473 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v472)
  %v474 = getelementptr i8, ptr %part1.pass0.sum, i64 96
  store <8 x i32> %v473, ptr %v474, align 32
  call void asm sideeffect "", "~{memory}"()
  %part1.pass0.nextRow0 = getelementptr i8, ptr %part1.pass0.row0, i64 64
  %part1.pass0.nextRow1 = getelementptr i8, ptr %part1.pass0.row1, i64 64
  %part1.pass0.nextSum = getelementptr i8, ptr %part1.pass0.sum, i64 128
  %part1.pass0.isLast = icmp eq ptr %part1.pass0.nextSum, %v266
  br i1 %part1.pass0.isLast, label %part1.pass0.end, label %part1.pass0

part1.pass0.end:
  br label %tiles

tiles:
  br label %tile

tile:
  %i = phi i64 [ 0, %tiles ], [ %nextTile, %tile ]
  %v475 = add i64 %first, %i
  %v476 = mul i64 %v475, 16
  %v477 = getelementptr i8, ptr %v3, i64 %v476
  %v478 = mul i64 %v475, 16
  %v479 = getelementptr i8, ptr %v4, i64 %v478
  %v480 = mul i64 %i, 32
  %v481 = getelementptr i8, ptr %sums, i64 %v480
  %v482 = load <8 x i32>, ptr %v481, align 1
  %v483 = getelementptr i8, ptr %v481, i64 8192
  %v484 = load <8 x i32>, ptr %v483, align 1
  %v485 = getelementptr i8, ptr %v481, i64 32
  %v486 = load <8 x i32>, ptr %v485, align 1
  %v487 = getelementptr i8, ptr %v481, i64 8224
  %v488 = load <8 x i32>, ptr %v487, align 1
  %v489 = getelementptr i8, ptr %v481, i64 64
  %v490 = load <8 x i32>, ptr %v489, align 1
  %v491 = getelementptr i8, ptr %v481, i64 8256
  %v492 = load <8 x i32>, ptr %v491, align 1
  %v493 = getelementptr i8, ptr %v481, i64 96
  %v494 = load <8 x i32>, ptr %v493, align 1
  %v495 = getelementptr i8, ptr %v481, i64 8288
  %v496 = load <8 x i32>, ptr %v495, align 1
  %v497 = getelementptr i8, ptr %constants, i64 512
  %v498 = load <8 x float>, ptr %v497, align 32
  %v499 = getelementptr i8, ptr %constants, i64 544
  %v500 = load <8 x float>, ptr %v499, align 32
  %v501 = getelementptr i8, ptr %constants, i64 576
  %v502 = load <8 x float>, ptr %v501, align 32
  %v503 = getelementptr i8, ptr %constants, i64 608
  %v504 = load <8 x float>, ptr %v503, align 32
  %v505 = getelementptr i8, ptr %constants, i64 640
  %v506 = load i32, ptr %v505, align 1
  %v507 = getelementptr i8, ptr %constants, i64 644
  %v508 = load float, ptr %v507, align 1
  %v509 = insertelement <8 x float> poison, float %v508, i64 0
  %v510 = shufflevector <8 x float> %v509, <8 x float> poison, <8 x i32> zeroinitializer
  %v511 = insertelement <8 x i32> poison, i32 %v506, i64 0
  %v512 = shufflevector <8 x i32> %v511, <8 x i32> poison, <8 x i32> zeroinitializer
  %v513 = getelementptr i8, ptr %constants, i64 672
  %v514 = load <8 x float>, ptr %v513, align 32
  %v515 = getelementptr i8, ptr %constants, i64 704
  %v516 = load <8 x float>, ptr %v515, align 32
  %v517 = getelementptr i8, ptr %constants, i64 736
  %v518 = load i16, ptr %v517, align 1
  %v519 = insertelement <16 x i16> poison, i16 %v518, i64 0
  %v520 = shufflevector <16 x i16> %v519, <16 x i16> poison, <16 x i32> zeroinitializer
  %v521 = sitofp <8 x i32> %v482 to <8 x float>
  %v522 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v521, <8 x float> %v498, <8 x float> %v502)
  %v523 = load <8 x i8>, ptr %v477, align 1
  %v524 = shufflevector <8 x i8> %v523, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v525 = zext <8 x i8> %v524 to <8 x i32>
  %v526 = sub <8 x i32> %v525, %v512
  %v527 = sitofp <8 x i32> %v526 to <8 x float>
  %v528 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v527, <8 x float> %v510, <8 x float> %v522)
  %v529 = fcmp olt <8 x float> %v528, zeroinitializer
  %v530 = fmul <8 x float> %v528, %v514
  %v531 = select <8 x i1> %v529, <8 x float> %v530, <8 x float> %v528
  %v532 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v531)
  %v533 = sitofp <8 x i32> %v484 to <8 x float>
  %v534 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v533, <8 x float> %v500, <8 x float> %v504)
  %v535 = getelementptr i8, ptr %v477, i64 8
  %v536 = load <8 x i8>, ptr %v535, align 1
  %v537 = shufflevector <8 x i8> %v536, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v538 = zext <8 x i8> %v537 to <8 x i32>
  %v539 = sub <8 x i32> %v538, %v512
  %v540 = sitofp <8 x i32> %v539 to <8 x float>
  %v541 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v540, <8 x float> %v510, <8 x float> %v534)
  %v542 = fcmp olt <8 x float> %v541, zeroinitializer
  %v543 = fmul <8 x float> %v541, %v516
  %v544 = select <8 x i1> %v542, <8 x float> %v543, <8 x float> %v541
  %v545 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v544)
  %v546 = sitofp <8 x i32> %v486 to <8 x float>
  %v547 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v546, <8 x float> %v498, <8 x float> %v502)
  %v548 = getelementptr i8, ptr %v477, i64 16
  %v549 = load <8 x i8>, ptr %v548, align 1
  %v550 = shufflevector <8 x i8> %v549, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v551 = zext <8 x i8> %v550 to <8 x i32>
  %v552 = sub <8 x i32> %v551, %v512
  %v553 = sitofp <8 x i32> %v552 to <8 x float>
  %v554 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v553, <8 x float> %v510, <8 x float> %v547)
  %v555 = fcmp olt <8 x float> %v554, zeroinitializer
  %v556 = fmul <8 x float> %v554, %v514
  %v557 = select <8 x i1> %v555, <8 x float> %v556, <8 x float> %v554
  %v558 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v557)
  %v559 = sitofp <8 x i32> %v488 to <8 x float>
  %v560 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v559, <8 x float> %v500, <8 x float> %v504)
  %v561 = getelementptr i8, ptr %v477, i64 24
  %v562 = load <8 x i8>, ptr %v561, align 1
  %v563 = shufflevector <8 x i8> %v562, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v564 = zext <8 x i8> %v563 to <8 x i32>
  %v565 = sub <8 x i32> %v564, %v512
  %v566 = sitofp <8 x i32> %v565 to <8 x float>
  %v567 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v566, <8 x float> %v510, <8 x float> %v560)
  %v568 = fcmp olt <8 x float> %v567, zeroinitializer
  %v569 = fmul <8 x float> %v567, %v516
  %v570 = select <8 x i1> %v568, <8 x float> %v569, <8 x float> %v567
  %v571 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v570)
  %v572 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v532, <8 x i32> %v545)
  %v573 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v558, <8 x i32> %v571)
  %v574 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v572, <16 x i16> %v520)
  %v575 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v573, <16 x i16> %v520)
  %v576 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v574, <16 x i16> %v575)
  %v577 = shufflevector <32 x i8> %v576, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %v577, ptr %v479, align 1
  %v578 = sitofp <8 x i32> %v490 to <8 x float>
  %v579 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v578, <8 x float> %v498, <8 x float> %v502)
  %v580 = getelementptr i8, ptr %v477, i64 32
  %v581 = load <8 x i8>, ptr %v580, align 1
  %v582 = shufflevector <8 x i8> %v581, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v583 = zext <8 x i8> %v582 to <8 x i32>
  %v584 = sub <8 x i32> %v583, %v512
  %v585 = sitofp <8 x i32> %v584 to <8 x float>
  %v586 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v585, <8 x float> %v510, <8 x float> %v579)
  %v587 = fcmp olt <8 x float> %v586, zeroinitializer
  %v588 = fmul <8 x float> %v586, %v514
  %v589 = select <8 x i1> %v587, <8 x float> %v588, <8 x float> %v586
  %v590 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v589)
  %v591 = sitofp <8 x i32> %v492 to <8 x float>
  %v592 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v591, <8 x float> %v500, <8 x float> %v504)
  %v593 = getelementptr i8, ptr %v477, i64 40
  %v594 = load <8 x i8>, ptr %v593, align 1
  %v595 = shufflevector <8 x i8> %v594, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v596 = zext <8 x i8> %v595 to <8 x i32>
  %v597 = sub <8 x i32> %v596, %v512
  %v598 = sitofp <8 x i32> %v597 to <8 x float>
  %v599 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v598, <8 x float> %v510, <8 x float> %v592)
  %v600 = fcmp olt <8 x float> %v599, zeroinitializer
  %v601 = fmul <8 x float> %v599, %v516
  %v602 = select <8 x i1> %v600, <8 x float> %v601, <8 x float> %v599
  %v603 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v602)
  %v604 = sitofp <8 x i32> %v494 to <8 x float>
  %v605 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v604, <8 x float> %v498, <8 x float> %v502)
  %v606 = getelementptr i8, ptr %v477, i64 48
  %v607 = load <8 x i8>, ptr %v606, align 1
  %v608 = shufflevector <8 x i8> %v607, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v609 = zext <8 x i8> %v608 to <8 x i32>
  %v610 = sub <8 x i32> %v609, %v512
  %v611 = sitofp <8 x i32> %v610 to <8 x float>
  %v612 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v611, <8 x float> %v510, <8 x float> %v605)
  %v613 = fcmp olt <8 x float> %v612, zeroinitializer
  %v614 = fmul <8 x float> %v612, %v514
  %v615 = select <8 x i1> %v613, <8 x float> %v614, <8 x float> %v612
  %v616 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v615)
  %v617 = sitofp <8 x i32> %v496 to <8 x float>
  %v618 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v617, <8 x float> %v500, <8 x float> %v504)
  %v619 = getelementptr i8, ptr %v477, i64 56
  %v620 = load <8 x i8>, ptr %v619, align 1
  %v621 = shufflevector <8 x i8> %v620, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v622 = zext <8 x i8> %v621 to <8 x i32>
  %v623 = sub <8 x i32> %v622, %v512
  %v624 = sitofp <8 x i32> %v623 to <8 x float>
  %v625 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v624, <8 x float> %v510, <8 x float> %v618)
  %v626 = fcmp olt <8 x float> %v625, zeroinitializer
  %v627 = fmul <8 x float> %v625, %v516
  %v628 = select <8 x i1> %v626, <8 x float> %v627, <8 x float> %v625
  %v629 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v628)
  %v630 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v590, <8 x i32> %v603)
  %v631 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v616, <8 x i32> %v629)
  %v632 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v630, <16 x i16> %v520)
  %v633 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v631, <16 x i16> %v520)
  %v634 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v632, <16 x i16> %v633)
  %v635 = shufflevector <32 x i8> %v634, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  %v636 = getelementptr i8, ptr %v479, i64 32
  store <32 x i8> %v635, ptr %v636, align 1
  %nextTile = add i64 %i, 4
  %isEnd = icmp eq i64 %nextTile, %length
  br i1 %isEnd, label %finished, label %tile

finished:
  %isLast = icmp uge i64 %next, %width
  br i1 %isLast, label %exit, label %stretch

exit:
  ret void
}

declare <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16>, <16 x i16>)
declare <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32>, <8 x i32>)
declare <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8>, <32 x i8>)
declare <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16>, <16 x i16>)
declare <8 x float> @llvm.fma.v8f32(<8 x float>, <8 x float>, <8 x float>)
declare <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float>)
declare <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16>, <16 x i16>)
