; 16 filters, 4 taps, 4 pixels, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %sums = alloca [16384 x i8], align 32
  %row0 = load ptr, ptr %rows
  %v0 = getelementptr i8, ptr %rows, i64 8
  %row1 = load ptr, ptr %v0
  %v1 = load ptr, ptr %operands, align 1
  %v2 = load ptr, ptr %outputs, align 1
  %v3 = add i64 %width, 255
  %v4 = udiv i64 %v3, 256
  %v5 = add i64 %width, %v4
  %v6 = sub i64 %v5, 1
  %v7 = udiv i64 %v6, %v4
  %v8 = add i64 %v7, 3
  %longest = and i64 %v8, -4
  %whole = and i64 %width, -4
  br label %stretch

stretch:
  %x = phi i64 [ 0, %entry ], [ %next, %finished ]
  %v9 = sub i64 %width, %x
  %v10 = add i64 %v9, 3
  %v11 = and i64 %v10, -4
  %v12 = icmp eq i64 %x, 0
  %v13 = select i1 %v12, i64 %whole, i64 %v11
  %v14 = icmp ugt i64 %v13, %longest
  %length = select i1 %v14, i64 %longest, i64 %v13
  %v15 = sub i64 %width, %length
  %v16 = icmp ugt i64 %x, %v15
  %first = select i1 %v16, i64 %v15, i64 %x
  %next = add i64 %first, %length
  %v17 = mul i64 %first, 16
  %pixel0 = getelementptr i8, ptr %row0, i64 %v17
  %pixel1 = getelementptr i8, ptr %row1, i64 %v17
  %v18 = load <8 x i32>, ptr %constants, align 32
  %v19 = getelementptr i8, ptr %constants, i64 32
  %v20 = load <32 x i8>, ptr %v19, align 32
  %v21 = getelementptr i8, ptr %constants, i64 64
  %v22 = load <32 x i8>, ptr %v21, align 32
  %v23 = getelementptr i8, ptr %constants, i64 96
  %v24 = load <32 x i8>, ptr %v23, align 32
  %v25 = getelementptr i8, ptr %constants, i64 128
  %v26 = load <32 x i8>, ptr %v25, align 32
  %v27 = getelementptr i8, ptr %constants, i64 160
  %v28 = load <32 x i8>, ptr %v27, align 32
  %v29 = getelementptr i8, ptr %constants, i64 192
  %v30 = load <32 x i8>, ptr %v29, align 32
  %v31 = getelementptr i8, ptr %constants, i64 224
  %v32 = load <16 x i16>, ptr %v31, align 32
  %v33 = mul i64 %length, 32
  %v34 = getelementptr i8, ptr %sums, i64 %v33
  br label %part0.pass0.begin

part0.pass0.begin:
  br label %part0.pass0

part0.pass0:
  %part0.pass0.sum = phi ptr [ %sums, %part0.pass0.begin ], [ %part0.pass0.nextSum, %part0.pass0 ]
  %part0.pass0.row0 = phi ptr [ %pixel0, %part0.pass0.begin ], [ %part0.pass0.nextRow0, %part0.pass0 ]
  %part0.pass0.row1 = phi ptr [ %pixel1, %part0.pass0.begin ], [ %part0.pass0.nextRow1, %part0.pass0 ]
  %v35 = load i32, ptr %part0.pass0.row1, align 1
  %v36 = insertelement <8 x i32> poison, i32 %v35, i64 0
  %v37 = shufflevector <8 x i32> %v36, <8 x i32> poison, <8 x i32> zeroinitializer
  %v38 = bitcast <8 x i32> %v37 to <32 x i8>
  %v39 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v38, <32 x i8> %v20)
  %v40 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v39, <16 x i16> %v32)
  %v41 = add <8 x i32> %v18, %v40
  %v42 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v41)
  %v43 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v44 = load i32, ptr %v43, align 1
  %v45 = insertelement <8 x i32> poison, i32 %v44, i64 0
  %v46 = shufflevector <8 x i32> %v45, <8 x i32> poison, <8 x i32> zeroinitializer
  %v47 = bitcast <8 x i32> %v46 to <32 x i8>
  %v48 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v47, <32 x i8> %v22)
  %v49 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v48, <16 x i16> %v32)
  %v50 = add <8 x i32> %v42, %v49
  %v51 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v50)
  %v52 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v53 = load i32, ptr %v52, align 1
  %v54 = insertelement <8 x i32> poison, i32 %v53, i64 0
  %v55 = shufflevector <8 x i32> %v54, <8 x i32> poison, <8 x i32> zeroinitializer
  %v56 = bitcast <8 x i32> %v55 to <32 x i8>
  %v57 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v56, <32 x i8> %v24)
  %v58 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v57, <16 x i16> %v32)
  %v59 = add <8 x i32> %v51, %v58
  %v60 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v59)
  %v61 = getelementptr i8, ptr %part0.pass0.row1, i64 16
  %v62 = load i32, ptr %v61, align 1
  %v63 = insertelement <8 x i32> poison, i32 %v62, i64 0
  %v64 = shufflevector <8 x i32> %v63, <8 x i32> poison, <8 x i32> zeroinitializer
  %v65 = bitcast <8 x i32> %v64 to <32 x i8>
  %v66 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v65, <32 x i8> %v26)
  %v67 = load i32, ptr %part0.pass0.row0, align 1
  %v68 = insertelement <8 x i32> poison, i32 %v67, i64 0
  %v69 = shufflevector <8 x i32> %v68, <8 x i32> poison, <8 x i32> zeroinitializer
  %v70 = bitcast <8 x i32> %v69 to <32 x i8>
  %v71 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v70, <32 x i8> %v28)
  %v72 = add <16 x i16> %v66, %v71
  %v73 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v72, <16 x i16> %v32)
  %v74 = add <8 x i32> %v60, %v73
  %v75 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v74)
  %v76 = getelementptr i8, ptr %part0.pass0.row1, i64 16
  %v77 = load i32, ptr %v76, align 1
  %v78 = insertelement <8 x i32> poison, i32 %v77, i64 0
  %v79 = shufflevector <8 x i32> %v78, <8 x i32> poison, <8 x i32> zeroinitializer
  %v80 = bitcast <8 x i32> %v79 to <32 x i8>
  %v81 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v80, <32 x i8> %v30)
  %v82 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v81, <16 x i16> %v32)
  %v83 = add <8 x i32> %v75, %v82
  %v84 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v83)
  store <8 x i32> %v84, ptr %part0.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v85 = getelementptr i8, ptr %part0.pass0.row1, i64 16
  %v86 = load i32, ptr %v85, align 1
  %v87 = insertelement <8 x i32> poison, i32 %v86, i64 0
  %v88 = shufflevector <8 x i32> %v87, <8 x i32> poison, <8 x i32> zeroinitializer
  %v89 = bitcast <8 x i32> %v88 to <32 x i8>
  %v90 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v89, <32 x i8> %v20)
  %v91 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v90, <16 x i16> %v32)
  %v92 = add <8 x i32> %v18, %v91
  %v93 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v92)
  %v94 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v95 = load i32, ptr %v94, align 1
  %v96 = insertelement <8 x i32> poison, i32 %v95, i64 0
  %v97 = shufflevector <8 x i32> %v96, <8 x i32> poison, <8 x i32> zeroinitializer
  %v98 = bitcast <8 x i32> %v97 to <32 x i8>
  %v99 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v98, <32 x i8> %v22)
  %v100 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v99, <16 x i16> %v32)
  %v101 = add <8 x i32> %v93, %v100
  %v102 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v101)
  %v103 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v104 = load i32, ptr %v103, align 1
  %v105 = insertelement <8 x i32> poison, i32 %v104, i64 0
  %v106 = shufflevector <8 x i32> %v105, <8 x i32> poison, <8 x i32> zeroinitializer
  %v107 = bitcast <8 x i32> %v106 to <32 x i8>
  %v108 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v107, <32 x i8> %v24)
  %v109 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v108, <16 x i16> %v32)
  %v110 = add <8 x i32> %v102, %v109
  %v111 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v110)
  %v112 = getelementptr i8, ptr %part0.pass0.row1, i64 32
  %v113 = load i32, ptr %v112, align 1
  %v114 = insertelement <8 x i32> poison, i32 %v113, i64 0
  %v115 = shufflevector <8 x i32> %v114, <8 x i32> poison, <8 x i32> zeroinitializer
  %v116 = bitcast <8 x i32> %v115 to <32 x i8>
  %v117 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v116, <32 x i8> %v26)
  %v118 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %v119 = load i32, ptr %v118, align 1
  %v120 = insertelement <8 x i32> poison, i32 %v119, i64 0
  %v121 = shufflevector <8 x i32> %v120, <8 x i32> poison, <8 x i32> zeroinitializer
  %v122 = bitcast <8 x i32> %v121 to <32 x i8>
  %v123 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v122, <32 x i8> %v28)
  %v124 = add <16 x i16> %v117, %v123
  %v125 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v124, <16 x i16> %v32)
  %v126 = add <8 x i32> %v111, %v125
  %v127 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v126)
  %v128 = getelementptr i8, ptr %part0.pass0.row1, i64 32
  %v129 = load i32, ptr %v128, align 1
  %v130 = insertelement <8 x i32> poison, i32 %v129, i64 0
  %v131 = shufflevector <8 x i32> %v130, <8 x i32> poison, <8 x i32> zeroinitializer
  %v132 = bitcast <8 x i32> %v131 to <32 x i8>
  %v133 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v132, <32 x i8> %v30)
  %v134 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v133, <16 x i16> %v32)
  %v135 = add <8 x i32> %v127, %v134
  %v136 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v135)
  %v137 = getelementptr i8, ptr %part0.pass0.sum, i64 32
  store <8 x i32> %v136, ptr %v137, align 32
  call void asm sideeffect "", "~{memory}"()
  %v138 = getelementptr i8, ptr %part0.pass0.row1, i64 32
  %v139 = load i32, ptr %v138, align 1
  %v140 = insertelement <8 x i32> poison, i32 %v139, i64 0
  %v141 = shufflevector <8 x i32> %v140, <8 x i32> poison, <8 x i32> zeroinitializer
  %v142 = bitcast <8 x i32> %v141 to <32 x i8>
  %v143 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v142, <32 x i8> %v20)
  %v144 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v143, <16 x i16> %v32)
  %v145 = add <8 x i32> %v18, %v144
  %v146 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v145)
  %v147 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v148 = load i32, ptr %v147, align 1
  %v149 = insertelement <8 x i32> poison, i32 %v148, i64 0
  %v150 = shufflevector <8 x i32> %v149, <8 x i32> poison, <8 x i32> zeroinitializer
  %v151 = bitcast <8 x i32> %v150 to <32 x i8>
  %v152 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v151, <32 x i8> %v22)
  %v153 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v152, <16 x i16> %v32)
  %v154 = add <8 x i32> %v146, %v153
  %v155 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v154)
  %v156 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v157 = load i32, ptr %v156, align 1
  %v158 = insertelement <8 x i32> poison, i32 %v157, i64 0
  %v159 = shufflevector <8 x i32> %v158, <8 x i32> poison, <8 x i32> zeroinitializer
  %v160 = bitcast <8 x i32> %v159 to <32 x i8>
  %v161 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v160, <32 x i8> %v24)
  %v162 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v161, <16 x i16> %v32)
  %v163 = add <8 x i32> %v155, %v162
  %v164 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v163)
  %v165 = getelementptr i8, ptr %part0.pass0.row1, i64 48
  %v166 = load i32, ptr %v165, align 1
  %v167 = insertelement <8 x i32> poison, i32 %v166, i64 0
  %v168 = shufflevector <8 x i32> %v167, <8 x i32> poison, <8 x i32> zeroinitializer
  %v169 = bitcast <8 x i32> %v168 to <32 x i8>
  %v170 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v169, <32 x i8> %v26)
  %v171 = getelementptr i8, ptr %part0.pass0.row0, i64 32
  %v172 = load i32, ptr %v171, align 1
  %v173 = insertelement <8 x i32> poison, i32 %v172, i64 0
  %v174 = shufflevector <8 x i32> %v173, <8 x i32> poison, <8 x i32> zeroinitializer
  %v175 = bitcast <8 x i32> %v174 to <32 x i8>
  %v176 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v175, <32 x i8> %v28)
  %v177 = add <16 x i16> %v170, %v176
  %v178 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v177, <16 x i16> %v32)
  %v179 = add <8 x i32> %v164, %v178
  %v180 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v179)
  %v181 = getelementptr i8, ptr %part0.pass0.row1, i64 48
  %v182 = load i32, ptr %v181, align 1
  %v183 = insertelement <8 x i32> poison, i32 %v182, i64 0
  %v184 = shufflevector <8 x i32> %v183, <8 x i32> poison, <8 x i32> zeroinitializer
  %v185 = bitcast <8 x i32> %v184 to <32 x i8>
  %v186 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v185, <32 x i8> %v30)
  %v187 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v186, <16 x i16> %v32)
  %v188 = add <8 x i32> %v180, %v187
  %v189 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v188)
  %v190 = getelementptr i8, ptr %part0.pass0.sum, i64 64
  store <8 x i32> %v189, ptr %v190, align 32
  call void asm sideeffect "", "~{memory}"()
  %v191 = getelementptr i8, ptr %part0.pass0.row1, i64 48
  %v192 = load i32, ptr %v191, align 1
  %v193 = insertelement <8 x i32> poison, i32 %v192, i64 0
  %v194 = shufflevector <8 x i32> %v193, <8 x i32> poison, <8 x i32> zeroinitializer
  %v195 = bitcast <8 x i32> %v194 to <32 x i8>
  %v196 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v195, <32 x i8> %v20)
  %v197 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v196, <16 x i16> %v32)
  %v198 = add <8 x i32> %v18, %v197
  %v199 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v198)
  %v200 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v201 = load i32, ptr %v200, align 1
  %v202 = insertelement <8 x i32> poison, i32 %v201, i64 0
  %v203 = shufflevector <8 x i32> %v202, <8 x i32> poison, <8 x i32> zeroinitializer
  %v204 = bitcast <8 x i32> %v203 to <32 x i8>
  %v205 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v204, <32 x i8> %v22)
  %v206 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v205, <16 x i16> %v32)
  %v207 = add <8 x i32> %v199, %v206
  %v208 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v207)
  %v209 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %v210 = load i32, ptr %v209, align 1
  %v211 = insertelement <8 x i32> poison, i32 %v210, i64 0
  %v212 = shufflevector <8 x i32> %v211, <8 x i32> poison, <8 x i32> zeroinitializer
  %v213 = bitcast <8 x i32> %v212 to <32 x i8>
  %v214 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v213, <32 x i8> %v24)
  %v215 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v214, <16 x i16> %v32)
  %v216 = add <8 x i32> %v208, %v215
  %v217 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v216)
  %v218 = getelementptr i8, ptr %part0.pass0.row1, i64 64
  %v219 = load i32, ptr %v218, align 1
  %v220 = insertelement <8 x i32> poison, i32 %v219, i64 0
  %v221 = shufflevector <8 x i32> %v220, <8 x i32> poison, <8 x i32> zeroinitializer
  %v222 = bitcast <8 x i32> %v221 to <32 x i8>
  %v223 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v222, <32 x i8> %v26)
  %v224 = getelementptr i8, ptr %part0.pass0.row0, i64 48
  %v225 = load i32, ptr %v224, align 1
  %v226 = insertelement <8 x i32> poison, i32 %v225, i64 0
  %v227 = shufflevector <8 x i32> %v226, <8 x i32> poison, <8 x i32> zeroinitializer
  %v228 = bitcast <8 x i32> %v227 to <32 x i8>
  %v229 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v228, <32 x i8> %v28)
  %v230 = add <16 x i16> %v223, %v229
  %v231 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v230, <16 x i16> %v32)
  %v232 = add <8 x i32> %v217, %v231
  %v233 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v232)
  %v234 = getelementptr i8, ptr %part0.pass0.row1, i64 64
  %v235 = load i32, ptr %v234, align 1
  %v236 = insertelement <8 x i32> poison, i32 %v235, i64 0
  %v237 = shufflevector <8 x i32> %v236, <8 x i32> poison, <8 x i32> zeroinitializer
  %v238 = bitcast <8 x i32> %v237 to <32 x i8>
  %v239 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v238, <32 x i8> %v30)
  %v240 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v239, <16 x i16> %v32)
  %v241 = add <8 x i32> %v233, %v240
  %v242 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v241)
  %v243 = getelementptr i8, ptr %part0.pass0.sum, i64 96
  store <8 x i32> %v242, ptr %v243, align 32
  call void asm sideeffect "", "~{memory}"()
  %part0.pass0.nextRow0 = getelementptr i8, ptr %part0.pass0.row0, i64 64
  %part0.pass0.nextRow1 = getelementptr i8, ptr %part0.pass0.row1, i64 64
  %part0.pass0.nextSum = getelementptr i8, ptr %part0.pass0.sum, i64 128
  %part0.pass0.isLast = icmp eq ptr %part0.pass0.nextSum, %v34
  br i1 %part0.pass0.isLast, label %part0.pass0.end, label %part0.pass0

part0.pass0.end:
  %v244 = getelementptr i8, ptr %sums, i64 8192
  %v245 = getelementptr i8, ptr %constants, i64 256
  %v246 = load <8 x i32>, ptr %v245, align 32
  %v247 = getelementptr i8, ptr %constants, i64 288
  %v248 = load <32 x i8>, ptr %v247, align 32
  %v249 = getelementptr i8, ptr %constants, i64 320
  %v250 = load <32 x i8>, ptr %v249, align 32
  %v251 = getelementptr i8, ptr %constants, i64 352
  %v252 = load <32 x i8>, ptr %v251, align 32
  %v253 = getelementptr i8, ptr %constants, i64 384
  %v254 = load <32 x i8>, ptr %v253, align 32
  %v255 = getelementptr i8, ptr %constants, i64 416
  %v256 = load <32 x i8>, ptr %v255, align 32
  %v257 = getelementptr i8, ptr %constants, i64 448
  %v258 = load <32 x i8>, ptr %v257, align 32
  %v259 = getelementptr i8, ptr %constants, i64 480
  %v260 = load <16 x i16>, ptr %v259, align 32
  %v261 = mul i64 %length, 32
  %v262 = getelementptr i8, ptr %v244, i64 %v261
  br label %part1.pass0.begin

part1.pass0.begin:
  br label %part1.pass0

part1.pass0:
  %part1.pass0.sum = phi ptr [ %v244, %part1.pass0.begin ], [ %part1.pass0.nextSum, %part1.pass0 ]
  %part1.pass0.row0 = phi ptr [ %pixel0, %part1.pass0.begin ], [ %part1.pass0.nextRow0, %part1.pass0 ]
  %part1.pass0.row1 = phi ptr [ %pixel1, %part1.pass0.begin ], [ %part1.pass0.nextRow1, %part1.pass0 ]
  %v263 = load i32, ptr %part1.pass0.row0, align 1
  %v264 = insertelement <8 x i32> poison, i32 %v263, i64 0
  %v265 = shufflevector <8 x i32> %v264, <8 x i32> poison, <8 x i32> zeroinitializer
  %v266 = bitcast <8 x i32> %v265 to <32 x i8>
  %v267 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v266, <32 x i8> %v248)
  %v268 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v267, <16 x i16> %v260)
  %v269 = add <8 x i32> %v246, %v268
  %v270 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v269)
  %v271 = load i32, ptr %part1.pass0.row1, align 1
  %v272 = insertelement <8 x i32> poison, i32 %v271, i64 0
  %v273 = shufflevector <8 x i32> %v272, <8 x i32> poison, <8 x i32> zeroinitializer
  %v274 = bitcast <8 x i32> %v273 to <32 x i8>
  %v275 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v274, <32 x i8> %v250)
  %v276 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v275, <16 x i16> %v260)
  %v277 = add <8 x i32> %v270, %v276
  %v278 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v277)
  %v279 = getelementptr i8, ptr %part1.pass0.row1, i64 16
  %v280 = load i32, ptr %v279, align 1
  %v281 = insertelement <8 x i32> poison, i32 %v280, i64 0
  %v282 = shufflevector <8 x i32> %v281, <8 x i32> poison, <8 x i32> zeroinitializer
  %v283 = bitcast <8 x i32> %v282 to <32 x i8>
  %v284 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v283, <32 x i8> %v252)
  %v285 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v284, <16 x i16> %v260)
  %v286 = add <8 x i32> %v278, %v285
  %v287 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v286)
  %v288 = load i32, ptr %part1.pass0.row1, align 1
  %v289 = insertelement <8 x i32> poison, i32 %v288, i64 0
  %v290 = shufflevector <8 x i32> %v289, <8 x i32> poison, <8 x i32> zeroinitializer
  %v291 = bitcast <8 x i32> %v290 to <32 x i8>
  %v292 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v291, <32 x i8> %v254)
  %v293 = getelementptr i8, ptr %part1.pass0.row0, i64 16
  %v294 = load i32, ptr %v293, align 1
  %v295 = insertelement <8 x i32> poison, i32 %v294, i64 0
  %v296 = shufflevector <8 x i32> %v295, <8 x i32> poison, <8 x i32> zeroinitializer
  %v297 = bitcast <8 x i32> %v296 to <32 x i8>
  %v298 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v297, <32 x i8> %v256)
  %v299 = add <16 x i16> %v292, %v298
  %v300 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v299, <16 x i16> %v260)
  %v301 = add <8 x i32> %v287, %v300
  %v302 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v301)
  %v303 = getelementptr i8, ptr %part1.pass0.row0, i64 16
  %v304 = load i32, ptr %v303, align 1
  %v305 = insertelement <8 x i32> poison, i32 %v304, i64 0
  %v306 = shufflevector <8 x i32> %v305, <8 x i32> poison, <8 x i32> zeroinitializer
  %v307 = bitcast <8 x i32> %v306 to <32 x i8>
  %v308 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v307, <32 x i8> %v258)
  %v309 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v308, <16 x i16> %v260)
  %v310 = add <8 x i32> %v302, %v309
  %v311 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v310)
  store <8 x i32> %v311, ptr %part1.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v312 = getelementptr i8, ptr %part1.pass0.row0, i64 16
  %v313 = load i32, ptr %v312, align 1
  %v314 = insertelement <8 x i32> poison, i32 %v313, i64 0
  %v315 = shufflevector <8 x i32> %v314, <8 x i32> poison, <8 x i32> zeroinitializer
  %v316 = bitcast <8 x i32> %v315 to <32 x i8>
  %v317 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v316, <32 x i8> %v248)
  %v318 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v317, <16 x i16> %v260)
  %v319 = add <8 x i32> %v246, %v318
  %v320 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v319)
  %v321 = getelementptr i8, ptr %part1.pass0.row1, i64 16
  %v322 = load i32, ptr %v321, align 1
  %v323 = insertelement <8 x i32> poison, i32 %v322, i64 0
  %v324 = shufflevector <8 x i32> %v323, <8 x i32> poison, <8 x i32> zeroinitializer
  %v325 = bitcast <8 x i32> %v324 to <32 x i8>
  %v326 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v325, <32 x i8> %v250)
  %v327 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v326, <16 x i16> %v260)
  %v328 = add <8 x i32> %v320, %v327
  %v329 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v328)
  %v330 = getelementptr i8, ptr %part1.pass0.row1, i64 32
  %v331 = load i32, ptr %v330, align 1
  %v332 = insertelement <8 x i32> poison, i32 %v331, i64 0
  %v333 = shufflevector <8 x i32> %v332, <8 x i32> poison, <8 x i32> zeroinitializer
  %v334 = bitcast <8 x i32> %v333 to <32 x i8>
  %v335 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v334, <32 x i8> %v252)
  %v336 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v335, <16 x i16> %v260)
  %v337 = add <8 x i32> %v329, %v336
  %v338 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v337)
  %v339 = getelementptr i8, ptr %part1.pass0.row1, i64 16
  %v340 = load i32, ptr %v339, align 1
  %v341 = insertelement <8 x i32> poison, i32 %v340, i64 0
  %v342 = shufflevector <8 x i32> %v341, <8 x i32> poison, <8 x i32> zeroinitializer
  %v343 = bitcast <8 x i32> %v342 to <32 x i8>
  %v344 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v343, <32 x i8> %v254)
  %v345 = getelementptr i8, ptr %part1.pass0.row0, i64 32
  %v346 = load i32, ptr %v345, align 1
  %v347 = insertelement <8 x i32> poison, i32 %v346, i64 0
  %v348 = shufflevector <8 x i32> %v347, <8 x i32> poison, <8 x i32> zeroinitializer
  %v349 = bitcast <8 x i32> %v348 to <32 x i8>
  %v350 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v349, <32 x i8> %v256)
  %v351 = add <16 x i16> %v344, %v350
  %v352 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v351, <16 x i16> %v260)
  %v353 = add <8 x i32> %v338, %v352
  %v354 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v353)
  %v355 = getelementptr i8, ptr %part1.pass0.row0, i64 32
  %v356 = load i32, ptr %v355, align 1
  %v357 = insertelement <8 x i32> poison, i32 %v356, i64 0
  %v358 = shufflevector <8 x i32> %v357, <8 x i32> poison, <8 x i32> zeroinitializer
  %v359 = bitcast <8 x i32> %v358 to <32 x i8>
  %v360 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v359, <32 x i8> %v258)
  %v361 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v360, <16 x i16> %v260)
  %v362 = add <8 x i32> %v354, %v361
  %v363 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v362)
  %v364 = getelementptr i8, ptr %part1.pass0.sum, i64 32
  store <8 x i32> %v363, ptr %v364, align 32
  call void asm sideeffect "", "~{memory}"()
  %v365 = getelementptr i8, ptr %part1.pass0.row0, i64 32
  %v366 = load i32, ptr %v365, align 1
  %v367 = insertelement <8 x i32> poison, i32 %v366, i64 0
  %v368 = shufflevector <8 x i32> %v367, <8 x i32> poison, <8 x i32> zeroinitializer
  %v369 = bitcast <8 x i32> %v368 to <32 x i8>
  %v370 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v369, <32 x i8> %v248)
  %v371 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v370, <16 x i16> %v260)
  %v372 = add <8 x i32> %v246, %v371
  %v373 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v372)
  %v374 = getelementptr i8, ptr %part1.pass0.row1, i64 32
  %v375 = load i32, ptr %v374, align 1
  %v376 = insertelement <8 x i32> poison, i32 %v375, i64 0
  %v377 = shufflevector <8 x i32> %v376, <8 x i32> poison, <8 x i32> zeroinitializer
  %v378 = bitcast <8 x i32> %v377 to <32 x i8>
  %v379 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v378, <32 x i8> %v250)
  %v380 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v379, <16 x i16> %v260)
  %v381 = add <8 x i32> %v373, %v380
  %v382 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v381)
  %v383 = getelementptr i8, ptr %part1.pass0.row1, i64 48
  %v384 = load i32, ptr %v383, align 1
  %v385 = insertelement <8 x i32> poison, i32 %v384, i64 0
  %v386 = shufflevector <8 x i32> %v385, <8 x i32> poison, <8 x i32> zeroinitializer
  %v387 = bitcast <8 x i32> %v386 to <32 x i8>
  %v388 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v387, <32 x i8> %v252)
  %v389 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v388, <16 x i16> %v260)
  %v390 = add <8 x i32> %v382, %v389
  %v391 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v390)
  %v392 = getelementptr i8, ptr %part1.pass0.row1, i64 32
  %v393 = load i32, ptr %v392, align 1
  %v394 = insertelement <8 x i32> poison, i32 %v393, i64 0
  %v395 = shufflevector <8 x i32> %v394, <8 x i32> poison, <8 x i32> zeroinitializer
  %v396 = bitcast <8 x i32> %v395 to <32 x i8>
  %v397 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v396, <32 x i8> %v254)
  %v398 = getelementptr i8, ptr %part1.pass0.row0, i64 48
  %v399 = load i32, ptr %v398, align 1
  %v400 = insertelement <8 x i32> poison, i32 %v399, i64 0
  %v401 = shufflevector <8 x i32> %v400, <8 x i32> poison, <8 x i32> zeroinitializer
  %v402 = bitcast <8 x i32> %v401 to <32 x i8>
  %v403 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v402, <32 x i8> %v256)
  %v404 = add <16 x i16> %v397, %v403
  %v405 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v404, <16 x i16> %v260)
  %v406 = add <8 x i32> %v391, %v405
  %v407 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v406)
  %v408 = getelementptr i8, ptr %part1.pass0.row0, i64 48
  %v409 = load i32, ptr %v408, align 1
  %v410 = insertelement <8 x i32> poison, i32 %v409, i64 0
  %v411 = shufflevector <8 x i32> %v410, <8 x i32> poison, <8 x i32> zeroinitializer
  %v412 = bitcast <8 x i32> %v411 to <32 x i8>
  %v413 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v412, <32 x i8> %v258)
  %v414 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v413, <16 x i16> %v260)
  %v415 = add <8 x i32> %v407, %v414
  %v416 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v415)
  %v417 = getelementptr i8, ptr %part1.pass0.sum, i64 64
  store <8 x i32> %v416, ptr %v417, align 32
  call void asm sideeffect "", "~{memory}"()
  %v418 = getelementptr i8, ptr %part1.pass0.row0, i64 48
  %v419 = load i32, ptr %v418, align 1
  %v420 = insertelement <8 x i32> poison, i32 %v419, i64 0
  %v421 = shufflevector <8 x i32> %v420, <8 x i32> poison, <8 x i32> zeroinitializer
  %v422 = bitcast <8 x i32> %v421 to <32 x i8>
  %v423 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v422, <32 x i8> %v248)
  %v424 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v423, <16 x i16> %v260)
  %v425 = add <8 x i32> %v246, %v424
  %v426 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v425)
  %v427 = getelementptr i8, ptr %part1.pass0.row1, i64 48
  %v428 = load i32, ptr %v427, align 1
  %v429 = insertelement <8 x i32> poison, i32 %v428, i64 0
  %v430 = shufflevector <8 x i32> %v429, <8 x i32> poison, <8 x i32> zeroinitializer
  %v431 = bitcast <8 x i32> %v430 to <32 x i8>
  %v432 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v431, <32 x i8> %v250)
  %v433 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v432, <16 x i16> %v260)
  %v434 = add <8 x i32> %v426, %v433
  %v435 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v434)
  %v436 = getelementptr i8, ptr %part1.pass0.row1, i64 64
  %v437 = load i32, ptr %v436, align 1
  %v438 = insertelement <8 x i32> poison, i32 %v437, i64 0
  %v439 = shufflevector <8 x i32> %v438, <8 x i32> poison, <8 x i32> zeroinitializer
  %v440 = bitcast <8 x i32> %v439 to <32 x i8>
  %v441 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v440, <32 x i8> %v252)
  %v442 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v441, <16 x i16> %v260)
  %v443 = add <8 x i32> %v435, %v442
  %v444 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v443)
  %v445 = getelementptr i8, ptr %part1.pass0.row1, i64 48
  %v446 = load i32, ptr %v445, align 1
  %v447 = insertelement <8 x i32> poison, i32 %v446, i64 0
  %v448 = shufflevector <8 x i32> %v447, <8 x i32> poison, <8 x i32> zeroinitializer
  %v449 = bitcast <8 x i32> %v448 to <32 x i8>
  %v450 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v449, <32 x i8> %v254)
  %v451 = getelementptr i8, ptr %part1.pass0.row0, i64 64
  %v452 = load i32, ptr %v451, align 1
  %v453 = insertelement <8 x i32> poison, i32 %v452, i64 0
  %v454 = shufflevector <8 x i32> %v453, <8 x i32> poison, <8 x i32> zeroinitializer
  %v455 = bitcast <8 x i32> %v454 to <32 x i8>
  %v456 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v455, <32 x i8> %v256)
  %v457 = add <16 x i16> %v450, %v456
  %v458 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v457, <16 x i16> %v260)
  %v459 = add <8 x i32> %v444, %v458
  %v460 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v459)
  %v461 = getelementptr i8, ptr %part1.pass0.row0, i64 64
  %v462 = load i32, ptr %v461, align 1
  %v463 = insertelement <8 x i32> poison, i32 %v462, i64 0
  %v464 = shufflevector <8 x i32> %v463, <8 x i32> poison, <8 x i32> zeroinitializer
  %v465 = bitcast <8 x i32> %v464 to <32 x i8>
  %v466 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v465, <32 x i8> %v258)
  %v467 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v466, <16 x i16> %v260)
  %v468 = add <8 x i32> %v460, %v467
  %v469 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v468)
  %v470 = getelementptr i8, ptr %part1.pass0.sum, i64 96
  store <8 x i32> %v469, ptr %v470, align 32
  call void asm sideeffect "", "~{memory}"()
  %part1.pass0.nextRow0 = getelementptr i8, ptr %part1.pass0.row0, i64 64
  %part1.pass0.nextRow1 = getelementptr i8, ptr %part1.pass0.row1, i64 64
  %part1.pass0.nextSum = getelementptr i8, ptr %part1.pass0.sum, i64 128
  %part1.pass0.isLast = icmp eq ptr %part1.pass0.nextSum, %v262
  br i1 %part1.pass0.isLast, label %part1.pass0.end, label %part1.pass0

part1.pass0.end:
  br label %tiles

tiles:
  br label %tile

tile:
  %i = phi i64 [ 0, %tiles ], [ %nextTile, %tile ]
  %v471 = add i64 %first, %i
  %v472 = mul i64 %v471, 16
  %v473 = getelementptr i8, ptr %v1, i64 %v472
  %v474 = mul i64 %v471, 16
  %v475 = getelementptr i8, ptr %v2, i64 %v474
  %v476 = mul i64 %i, 32
  %v477 = getelementptr i8, ptr %sums, i64 %v476
  %v478 = load <8 x i32>, ptr %v477, align 1
  %v479 = getelementptr i8, ptr %v477, i64 8192
  %v480 = load <8 x i32>, ptr %v479, align 1
  %v481 = getelementptr i8, ptr %v477, i64 32
  %v482 = load <8 x i32>, ptr %v481, align 1
  %v483 = getelementptr i8, ptr %v477, i64 8224
  %v484 = load <8 x i32>, ptr %v483, align 1
  %v485 = getelementptr i8, ptr %v477, i64 64
  %v486 = load <8 x i32>, ptr %v485, align 1
  %v487 = getelementptr i8, ptr %v477, i64 8256
  %v488 = load <8 x i32>, ptr %v487, align 1
  %v489 = getelementptr i8, ptr %v477, i64 96
  %v490 = load <8 x i32>, ptr %v489, align 1
  %v491 = getelementptr i8, ptr %v477, i64 8288
  %v492 = load <8 x i32>, ptr %v491, align 1
  %v493 = getelementptr i8, ptr %constants, i64 512
  %v494 = load <8 x float>, ptr %v493, align 32
  %v495 = getelementptr i8, ptr %constants, i64 544
  %v496 = load <8 x float>, ptr %v495, align 32
  %v497 = getelementptr i8, ptr %constants, i64 576
  %v498 = load <8 x float>, ptr %v497, align 32
  %v499 = getelementptr i8, ptr %constants, i64 608
  %v500 = load <8 x float>, ptr %v499, align 32
  %v501 = getelementptr i8, ptr %constants, i64 640
  %v502 = load i32, ptr %v501, align 1
  %v503 = getelementptr i8, ptr %constants, i64 644
  %v504 = load float, ptr %v503, align 1
  %v505 = insertelement <8 x float> poison, float %v504, i64 0
  %v506 = shufflevector <8 x float> %v505, <8 x float> poison, <8 x i32> zeroinitializer
  %v507 = insertelement <8 x i32> poison, i32 %v502, i64 0
  %v508 = shufflevector <8 x i32> %v507, <8 x i32> poison, <8 x i32> zeroinitializer
  %v509 = getelementptr i8, ptr %constants, i64 672
  %v510 = load <8 x float>, ptr %v509, align 32
  %v511 = getelementptr i8, ptr %constants, i64 704
  %v512 = load <8 x float>, ptr %v511, align 32
  %v513 = getelementptr i8, ptr %constants, i64 736
  %v514 = load i16, ptr %v513, align 1
  %v515 = insertelement <16 x i16> poison, i16 %v514, i64 0
  %v516 = shufflevector <16 x i16> %v515, <16 x i16> poison, <16 x i32> zeroinitializer
  %v517 = sitofp <8 x i32> %v478 to <8 x float>
  %v518 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v517, <8 x float> %v494, <8 x float> %v498)
  %v519 = load <8 x i8>, ptr %v473, align 1
  %v520 = shufflevector <8 x i8> %v519, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v521 = zext <8 x i8> %v520 to <8 x i32>
  %v522 = sub <8 x i32> %v521, %v508
  %v523 = sitofp <8 x i32> %v522 to <8 x float>
  %v524 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v523, <8 x float> %v506, <8 x float> %v518)
  %v525 = fcmp olt <8 x float> %v524, zeroinitializer
  %v526 = fmul <8 x float> %v524, %v510
  %v527 = select <8 x i1> %v525, <8 x float> %v526, <8 x float> %v524
  %v528 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v527)
  %v529 = sitofp <8 x i32> %v480 to <8 x float>
  %v530 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v529, <8 x float> %v496, <8 x float> %v500)
  %v531 = getelementptr i8, ptr %v473, i64 8
  %v532 = load <8 x i8>, ptr %v531, align 1
  %v533 = shufflevector <8 x i8> %v532, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v534 = zext <8 x i8> %v533 to <8 x i32>
  %v535 = sub <8 x i32> %v534, %v508
  %v536 = sitofp <8 x i32> %v535 to <8 x float>
  %v537 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v536, <8 x float> %v506, <8 x float> %v530)
  %v538 = fcmp olt <8 x float> %v537, zeroinitializer
  %v539 = fmul <8 x float> %v537, %v512
  %v540 = select <8 x i1> %v538, <8 x float> %v539, <8 x float> %v537
  %v541 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v540)
  %v542 = sitofp <8 x i32> %v482 to <8 x float>
  %v543 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v542, <8 x float> %v494, <8 x float> %v498)
  %v544 = getelementptr i8, ptr %v473, i64 16
  %v545 = load <8 x i8>, ptr %v544, align 1
  %v546 = shufflevector <8 x i8> %v545, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v547 = zext <8 x i8> %v546 to <8 x i32>
  %v548 = sub <8 x i32> %v547, %v508
  %v549 = sitofp <8 x i32> %v548 to <8 x float>
  %v550 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v549, <8 x float> %v506, <8 x float> %v543)
  %v551 = fcmp olt <8 x float> %v550, zeroinitializer
  %v552 = fmul <8 x float> %v550, %v510
  %v553 = select <8 x i1> %v551, <8 x float> %v552, <8 x float> %v550
  %v554 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v553)
  %v555 = sitofp <8 x i32> %v484 to <8 x float>
  %v556 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v555, <8 x float> %v496, <8 x float> %v500)
  %v557 = getelementptr i8, ptr %v473, i64 24
  %v558 = load <8 x i8>, ptr %v557, align 1
  %v559 = shufflevector <8 x i8> %v558, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v560 = zext <8 x i8> %v559 to <8 x i32>
  %v561 = sub <8 x i32> %v560, %v508
  %v562 = sitofp <8 x i32> %v561 to <8 x float>
  %v563 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v562, <8 x float> %v506, <8 x float> %v556)
  %v564 = fcmp olt <8 x float> %v563, zeroinitializer
  %v565 = fmul <8 x float> %v563, %v512
  %v566 = select <8 x i1> %v564, <8 x float> %v565, <8 x float> %v563
  %v567 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v566)
  %v568 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v528, <8 x i32> %v541)
  %v569 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v554, <8 x i32> %v567)
  %v570 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v568, <16 x i16> %v516)
  %v571 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v569, <16 x i16> %v516)
  %v572 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v570, <16 x i16> %v571)
  %v573 = shufflevector <32 x i8> %v572, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %v573, ptr %v475, align 1
  %v574 = sitofp <8 x i32> %v486 to <8 x float>
  %v575 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v574, <8 x float> %v494, <8 x float> %v498)
  %v576 = getelementptr i8, ptr %v473, i64 32
  %v577 = load <8 x i8>, ptr %v576, align 1
  %v578 = shufflevector <8 x i8> %v577, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v579 = zext <8 x i8> %v578 to <8 x i32>
  %v580 = sub <8 x i32> %v579, %v508
  %v581 = sitofp <8 x i32> %v580 to <8 x float>
  %v582 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v581, <8 x float> %v506, <8 x float> %v575)
  %v583 = fcmp olt <8 x float> %v582, zeroinitializer
  %v584 = fmul <8 x float> %v582, %v510
  %v585 = select <8 x i1> %v583, <8 x float> %v584, <8 x float> %v582
  %v586 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v585)
  %v587 = sitofp <8 x i32> %v488 to <8 x float>
  %v588 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v587, <8 x float> %v496, <8 x float> %v500)
  %v589 = getelementptr i8, ptr %v473, i64 40
  %v590 = load <8 x i8>, ptr %v589, align 1
  %v591 = shufflevector <8 x i8> %v590, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v592 = zext <8 x i8> %v591 to <8 x i32>
  %v593 = sub <8 x i32> %v592, %v508
  %v594 = sitofp <8 x i32> %v593 to <8 x float>
  %v595 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v594, <8 x float> %v506, <8 x float> %v588)
  %v596 = fcmp olt <8 x float> %v595, zeroinitializer
  %v597 = fmul <8 x float> %v595, %v512
  %v598 = select <8 x i1> %v596, <8 x float> %v597, <8 x float> %v595
  %v599 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v598)
  %v600 = sitofp <8 x i32> %v490 to <8 x float>
  %v601 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v600, <8 x float> %v494, <8 x float> %v498)
  %v602 = getelementptr i8, ptr %v473, i64 48
  %v603 = load <8 x i8>, ptr %v602, align 1
  %v604 = shufflevector <8 x i8> %v603, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v605 = zext <8 x i8> %v604 to <8 x i32>
  %v606 = sub <8 x i32> %v605, %v508
  %v607 = sitofp <8 x i32> %v606 to <8 x float>
  %v608 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v607, <8 x float> %v506, <8 x float> %v601)
  %v609 = fcmp olt <8 x float> %v608, zeroinitializer
  %v610 = fmul <8 x float> %v608, %v510
  %v611 = select <8 x i1> %v609, <8 x float> %v610, <8 x float> %v608
  %v612 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v611)
  %v613 = sitofp <8 x i32> %v492 to <8 x float>
  %v614 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v613, <8 x float> %v496, <8 x float> %v500)
  %v615 = getelementptr i8, ptr %v473, i64 56
  %v616 = load <8 x i8>, ptr %v615, align 1
  %v617 = shufflevector <8 x i8> %v616, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v618 = zext <8 x i8> %v617 to <8 x i32>
  %v619 = sub <8 x i32> %v618, %v508
  %v620 = sitofp <8 x i32> %v619 to <8 x float>
  %v621 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v620, <8 x float> %v506, <8 x float> %v614)
  %v622 = fcmp olt <8 x float> %v621, zeroinitializer
  %v623 = fmul <8 x float> %v621, %v512
  %v624 = select <8 x i1> %v622, <8 x float> %v623, <8 x float> %v621
  %v625 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v624)
  %v626 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v586, <8 x i32> %v599)
  %v627 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v612, <8 x i32> %v625)
  %v628 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v626, <16 x i16> %v516)
  %v629 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v627, <16 x i16> %v516)
  %v630 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v628, <16 x i16> %v629)
  %v631 = shufflevector <32 x i8> %v630, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  %v632 = getelementptr i8, ptr %v475, i64 32
  store <32 x i8> %v631, ptr %v632, align 1
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
