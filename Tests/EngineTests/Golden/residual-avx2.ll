; 16 filters, 4 taps, 4 pixels, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %last = sub i64 %width, 4
  %v0 = load ptr, ptr %rows, align 1
  %row0 = getelementptr i8, ptr %v0, i64 32
  %v1 = getelementptr i8, ptr %rows, i64 8
  %v2 = load ptr, ptr %v1, align 1
  %row1 = getelementptr i8, ptr %v2, i64 32
  %v3 = load ptr, ptr %operands, align 1
  %v4 = load ptr, ptr %outputs, align 1
  br label %tile

tile:
  %x = phi i64 [ 0, %entry ], [ %next, %tile ]
  %pixel0 = phi ptr [ %row0, %entry ], [ %nextPixel0, %tile ]
  %pixel1 = phi ptr [ %row1, %entry ], [ %nextPixel1, %tile ]
  %v5 = mul i64 %x, 16
  %v6 = getelementptr i8, ptr %v3, i64 %v5
  %v7 = mul i64 %x, 16
  %v8 = getelementptr i8, ptr %v4, i64 %v7
  %v9 = load <8 x i32>, ptr %constants, align 32
  %v10 = getelementptr i8, ptr %constants, i64 32
  %v11 = load <8 x i32>, ptr %v10, align 32
  %v12 = getelementptr i8, ptr %constants, i64 64
  %v13 = load <16 x i16>, ptr %v12, align 32
  %v14 = getelementptr i8, ptr %constants, i64 96
  %v15 = load <16 x i16>, ptr %v14, align 32
  %v16 = getelementptr i8, ptr %pixel0, i64 -32
  %v17 = load i32, ptr %v16, align 1
  %v18 = insertelement <8 x i32> poison, i32 %v17, i64 0
  %v19 = shufflevector <8 x i32> %v18, <8 x i32> poison, <8 x i32> zeroinitializer
  %v20 = and <8 x i32> %v19, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v21 = bitcast <8 x i32> %v20 to <16 x i16>
  %v22 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v21, <16 x i16> %v13)
  %v23 = add <8 x i32> %v9, %v22
  %v24 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v23)
  %v25 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v21, <16 x i16> %v15)
  %v26 = add <8 x i32> %v11, %v25
  %v27 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v26)
  %v28 = getelementptr i8, ptr %pixel0, i64 -16
  %v29 = load i32, ptr %v28, align 1
  %v30 = insertelement <8 x i32> poison, i32 %v29, i64 0
  %v31 = shufflevector <8 x i32> %v30, <8 x i32> poison, <8 x i32> zeroinitializer
  %v32 = and <8 x i32> %v31, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v33 = bitcast <8 x i32> %v32 to <16 x i16>
  %v34 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v33, <16 x i16> %v13)
  %v35 = add <8 x i32> %v9, %v34
  %v36 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v35)
  %v37 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v33, <16 x i16> %v15)
  %v38 = add <8 x i32> %v11, %v37
  %v39 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v38)
  %v40 = load i32, ptr %pixel0, align 1
  %v41 = insertelement <8 x i32> poison, i32 %v40, i64 0
  %v42 = shufflevector <8 x i32> %v41, <8 x i32> poison, <8 x i32> zeroinitializer
  %v43 = and <8 x i32> %v42, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v44 = bitcast <8 x i32> %v43 to <16 x i16>
  %v45 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v44, <16 x i16> %v13)
  %v46 = add <8 x i32> %v9, %v45
  %v47 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v46)
  %v48 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v44, <16 x i16> %v15)
  %v49 = add <8 x i32> %v11, %v48
  %v50 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v49)
  %v51 = getelementptr i8, ptr %pixel0, i64 16
  %v52 = load i32, ptr %v51, align 1
  %v53 = insertelement <8 x i32> poison, i32 %v52, i64 0
  %v54 = shufflevector <8 x i32> %v53, <8 x i32> poison, <8 x i32> zeroinitializer
  %v55 = and <8 x i32> %v54, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v56 = bitcast <8 x i32> %v55 to <16 x i16>
  %v57 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v56, <16 x i16> %v13)
  %v58 = add <8 x i32> %v9, %v57
  %v59 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v58)
  %v60 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v56, <16 x i16> %v15)
  %v61 = add <8 x i32> %v11, %v60
  %v62 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v61)
  call void asm sideeffect "", "~{memory}"()
  %v63 = getelementptr i8, ptr %constants, i64 128
  %v64 = load <16 x i16>, ptr %v63, align 32
  %v65 = getelementptr i8, ptr %constants, i64 160
  %v66 = load <16 x i16>, ptr %v65, align 32
  %v67 = getelementptr i8, ptr %pixel0, i64 -32
  %v68 = load i32, ptr %v67, align 1
  %v69 = insertelement <8 x i32> poison, i32 %v68, i64 0
  %v70 = shufflevector <8 x i32> %v69, <8 x i32> poison, <8 x i32> zeroinitializer
  %v71 = bitcast <8 x i32> %v70 to <16 x i16>
  %v72 = lshr <16 x i16> %v71, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v73 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v72, <16 x i16> %v64)
  %v74 = add <8 x i32> %v24, %v73
  %v75 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v74)
  %v76 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v72, <16 x i16> %v66)
  %v77 = add <8 x i32> %v27, %v76
  %v78 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v77)
  %v79 = getelementptr i8, ptr %pixel0, i64 -16
  %v80 = load i32, ptr %v79, align 1
  %v81 = insertelement <8 x i32> poison, i32 %v80, i64 0
  %v82 = shufflevector <8 x i32> %v81, <8 x i32> poison, <8 x i32> zeroinitializer
  %v83 = bitcast <8 x i32> %v82 to <16 x i16>
  %v84 = lshr <16 x i16> %v83, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v85 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v84, <16 x i16> %v64)
  %v86 = add <8 x i32> %v36, %v85
  %v87 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v86)
  %v88 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v84, <16 x i16> %v66)
  %v89 = add <8 x i32> %v39, %v88
  %v90 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v89)
  %v91 = load i32, ptr %pixel0, align 1
  %v92 = insertelement <8 x i32> poison, i32 %v91, i64 0
  %v93 = shufflevector <8 x i32> %v92, <8 x i32> poison, <8 x i32> zeroinitializer
  %v94 = bitcast <8 x i32> %v93 to <16 x i16>
  %v95 = lshr <16 x i16> %v94, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v96 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v95, <16 x i16> %v64)
  %v97 = add <8 x i32> %v47, %v96
  %v98 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v97)
  %v99 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v95, <16 x i16> %v66)
  %v100 = add <8 x i32> %v50, %v99
  %v101 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v100)
  %v102 = getelementptr i8, ptr %pixel0, i64 16
  %v103 = load i32, ptr %v102, align 1
  %v104 = insertelement <8 x i32> poison, i32 %v103, i64 0
  %v105 = shufflevector <8 x i32> %v104, <8 x i32> poison, <8 x i32> zeroinitializer
  %v106 = bitcast <8 x i32> %v105 to <16 x i16>
  %v107 = lshr <16 x i16> %v106, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v108 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v107, <16 x i16> %v64)
  %v109 = add <8 x i32> %v59, %v108
  %v110 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v109)
  %v111 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v107, <16 x i16> %v66)
  %v112 = add <8 x i32> %v62, %v111
  %v113 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v112)
  call void asm sideeffect "", "~{memory}"()
  %v114 = getelementptr i8, ptr %constants, i64 192
  %v115 = load <16 x i16>, ptr %v114, align 32
  %v116 = getelementptr i8, ptr %constants, i64 224
  %v117 = load <16 x i16>, ptr %v116, align 32
  %v118 = getelementptr i8, ptr %pixel0, i64 -16
  %v119 = load i32, ptr %v118, align 1
  %v120 = insertelement <8 x i32> poison, i32 %v119, i64 0
  %v121 = shufflevector <8 x i32> %v120, <8 x i32> poison, <8 x i32> zeroinitializer
  %v122 = and <8 x i32> %v121, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v123 = bitcast <8 x i32> %v122 to <16 x i16>
  %v124 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v123, <16 x i16> %v115)
  %v125 = add <8 x i32> %v75, %v124
  %v126 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v125)
  %v127 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v123, <16 x i16> %v117)
  %v128 = add <8 x i32> %v78, %v127
  %v129 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v128)
  %v130 = load i32, ptr %pixel0, align 1
  %v131 = insertelement <8 x i32> poison, i32 %v130, i64 0
  %v132 = shufflevector <8 x i32> %v131, <8 x i32> poison, <8 x i32> zeroinitializer
  %v133 = and <8 x i32> %v132, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v134 = bitcast <8 x i32> %v133 to <16 x i16>
  %v135 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v134, <16 x i16> %v115)
  %v136 = add <8 x i32> %v87, %v135
  %v137 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v136)
  %v138 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v134, <16 x i16> %v117)
  %v139 = add <8 x i32> %v90, %v138
  %v140 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v139)
  %v141 = getelementptr i8, ptr %pixel0, i64 16
  %v142 = load i32, ptr %v141, align 1
  %v143 = insertelement <8 x i32> poison, i32 %v142, i64 0
  %v144 = shufflevector <8 x i32> %v143, <8 x i32> poison, <8 x i32> zeroinitializer
  %v145 = and <8 x i32> %v144, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v146 = bitcast <8 x i32> %v145 to <16 x i16>
  %v147 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v146, <16 x i16> %v115)
  %v148 = add <8 x i32> %v98, %v147
  %v149 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v148)
  %v150 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v146, <16 x i16> %v117)
  %v151 = add <8 x i32> %v101, %v150
  %v152 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v151)
  %v153 = getelementptr i8, ptr %pixel0, i64 32
  %v154 = load i32, ptr %v153, align 1
  %v155 = insertelement <8 x i32> poison, i32 %v154, i64 0
  %v156 = shufflevector <8 x i32> %v155, <8 x i32> poison, <8 x i32> zeroinitializer
  %v157 = and <8 x i32> %v156, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v158 = bitcast <8 x i32> %v157 to <16 x i16>
  %v159 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v158, <16 x i16> %v115)
  %v160 = add <8 x i32> %v110, %v159
  %v161 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v160)
  %v162 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v158, <16 x i16> %v117)
  %v163 = add <8 x i32> %v113, %v162
  %v164 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v163)
  call void asm sideeffect "", "~{memory}"()
  %v165 = getelementptr i8, ptr %constants, i64 256
  %v166 = load <16 x i16>, ptr %v165, align 32
  %v167 = getelementptr i8, ptr %constants, i64 288
  %v168 = load <16 x i16>, ptr %v167, align 32
  %v169 = getelementptr i8, ptr %pixel0, i64 -16
  %v170 = load i32, ptr %v169, align 1
  %v171 = insertelement <8 x i32> poison, i32 %v170, i64 0
  %v172 = shufflevector <8 x i32> %v171, <8 x i32> poison, <8 x i32> zeroinitializer
  %v173 = bitcast <8 x i32> %v172 to <16 x i16>
  %v174 = lshr <16 x i16> %v173, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v175 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v174, <16 x i16> %v166)
  %v176 = add <8 x i32> %v126, %v175
  %v177 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v176)
  %v178 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v174, <16 x i16> %v168)
  %v179 = add <8 x i32> %v129, %v178
  %v180 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v179)
  %v181 = load i32, ptr %pixel0, align 1
  %v182 = insertelement <8 x i32> poison, i32 %v181, i64 0
  %v183 = shufflevector <8 x i32> %v182, <8 x i32> poison, <8 x i32> zeroinitializer
  %v184 = bitcast <8 x i32> %v183 to <16 x i16>
  %v185 = lshr <16 x i16> %v184, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v186 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v185, <16 x i16> %v166)
  %v187 = add <8 x i32> %v137, %v186
  %v188 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v187)
  %v189 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v185, <16 x i16> %v168)
  %v190 = add <8 x i32> %v140, %v189
  %v191 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v190)
  %v192 = getelementptr i8, ptr %pixel0, i64 16
  %v193 = load i32, ptr %v192, align 1
  %v194 = insertelement <8 x i32> poison, i32 %v193, i64 0
  %v195 = shufflevector <8 x i32> %v194, <8 x i32> poison, <8 x i32> zeroinitializer
  %v196 = bitcast <8 x i32> %v195 to <16 x i16>
  %v197 = lshr <16 x i16> %v196, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v198 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v197, <16 x i16> %v166)
  %v199 = add <8 x i32> %v149, %v198
  %v200 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v199)
  %v201 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v197, <16 x i16> %v168)
  %v202 = add <8 x i32> %v152, %v201
  %v203 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v202)
  %v204 = getelementptr i8, ptr %pixel0, i64 32
  %v205 = load i32, ptr %v204, align 1
  %v206 = insertelement <8 x i32> poison, i32 %v205, i64 0
  %v207 = shufflevector <8 x i32> %v206, <8 x i32> poison, <8 x i32> zeroinitializer
  %v208 = bitcast <8 x i32> %v207 to <16 x i16>
  %v209 = lshr <16 x i16> %v208, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v210 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v209, <16 x i16> %v166)
  %v211 = add <8 x i32> %v161, %v210
  %v212 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v211)
  %v213 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v209, <16 x i16> %v168)
  %v214 = add <8 x i32> %v164, %v213
  %v215 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v214)
  call void asm sideeffect "", "~{memory}"()
  %v216 = getelementptr i8, ptr %constants, i64 320
  %v217 = load <16 x i16>, ptr %v216, align 32
  %v218 = getelementptr i8, ptr %constants, i64 352
  %v219 = load <16 x i16>, ptr %v218, align 32
  %v220 = getelementptr i8, ptr %pixel1, i64 -32
  %v221 = load i32, ptr %v220, align 1
  %v222 = insertelement <8 x i32> poison, i32 %v221, i64 0
  %v223 = shufflevector <8 x i32> %v222, <8 x i32> poison, <8 x i32> zeroinitializer
  %v224 = and <8 x i32> %v223, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v225 = bitcast <8 x i32> %v224 to <16 x i16>
  %v226 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v225, <16 x i16> %v217)
  %v227 = add <8 x i32> %v177, %v226
  %v228 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v227)
  %v229 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v225, <16 x i16> %v219)
  %v230 = add <8 x i32> %v180, %v229
  %v231 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v230)
  %v232 = getelementptr i8, ptr %pixel1, i64 -16
  %v233 = load i32, ptr %v232, align 1
  %v234 = insertelement <8 x i32> poison, i32 %v233, i64 0
  %v235 = shufflevector <8 x i32> %v234, <8 x i32> poison, <8 x i32> zeroinitializer
  %v236 = and <8 x i32> %v235, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v237 = bitcast <8 x i32> %v236 to <16 x i16>
  %v238 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v237, <16 x i16> %v217)
  %v239 = add <8 x i32> %v188, %v238
  %v240 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v239)
  %v241 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v237, <16 x i16> %v219)
  %v242 = add <8 x i32> %v191, %v241
  %v243 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v242)
  %v244 = load i32, ptr %pixel1, align 1
  %v245 = insertelement <8 x i32> poison, i32 %v244, i64 0
  %v246 = shufflevector <8 x i32> %v245, <8 x i32> poison, <8 x i32> zeroinitializer
  %v247 = and <8 x i32> %v246, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v248 = bitcast <8 x i32> %v247 to <16 x i16>
  %v249 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v248, <16 x i16> %v217)
  %v250 = add <8 x i32> %v200, %v249
  %v251 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v250)
  %v252 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v248, <16 x i16> %v219)
  %v253 = add <8 x i32> %v203, %v252
  %v254 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v253)
  %v255 = getelementptr i8, ptr %pixel1, i64 16
  %v256 = load i32, ptr %v255, align 1
  %v257 = insertelement <8 x i32> poison, i32 %v256, i64 0
  %v258 = shufflevector <8 x i32> %v257, <8 x i32> poison, <8 x i32> zeroinitializer
  %v259 = and <8 x i32> %v258, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v260 = bitcast <8 x i32> %v259 to <16 x i16>
  %v261 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v260, <16 x i16> %v217)
  %v262 = add <8 x i32> %v212, %v261
  %v263 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v262)
  %v264 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v260, <16 x i16> %v219)
  %v265 = add <8 x i32> %v215, %v264
  %v266 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v265)
  call void asm sideeffect "", "~{memory}"()
  %v267 = getelementptr i8, ptr %constants, i64 384
  %v268 = load <16 x i16>, ptr %v267, align 32
  %v269 = getelementptr i8, ptr %constants, i64 416
  %v270 = load <16 x i16>, ptr %v269, align 32
  %v271 = getelementptr i8, ptr %pixel1, i64 -32
  %v272 = load i32, ptr %v271, align 1
  %v273 = insertelement <8 x i32> poison, i32 %v272, i64 0
  %v274 = shufflevector <8 x i32> %v273, <8 x i32> poison, <8 x i32> zeroinitializer
  %v275 = bitcast <8 x i32> %v274 to <16 x i16>
  %v276 = lshr <16 x i16> %v275, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v277 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v276, <16 x i16> %v268)
  %v278 = add <8 x i32> %v228, %v277
  %v279 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v278)
  %v280 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v276, <16 x i16> %v270)
  %v281 = add <8 x i32> %v231, %v280
  %v282 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v281)
  %v283 = getelementptr i8, ptr %pixel1, i64 -16
  %v284 = load i32, ptr %v283, align 1
  %v285 = insertelement <8 x i32> poison, i32 %v284, i64 0
  %v286 = shufflevector <8 x i32> %v285, <8 x i32> poison, <8 x i32> zeroinitializer
  %v287 = bitcast <8 x i32> %v286 to <16 x i16>
  %v288 = lshr <16 x i16> %v287, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v289 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v288, <16 x i16> %v268)
  %v290 = add <8 x i32> %v240, %v289
  %v291 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v290)
  %v292 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v288, <16 x i16> %v270)
  %v293 = add <8 x i32> %v243, %v292
  %v294 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v293)
  %v295 = load i32, ptr %pixel1, align 1
  %v296 = insertelement <8 x i32> poison, i32 %v295, i64 0
  %v297 = shufflevector <8 x i32> %v296, <8 x i32> poison, <8 x i32> zeroinitializer
  %v298 = bitcast <8 x i32> %v297 to <16 x i16>
  %v299 = lshr <16 x i16> %v298, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v300 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v299, <16 x i16> %v268)
  %v301 = add <8 x i32> %v251, %v300
  %v302 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v301)
  %v303 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v299, <16 x i16> %v270)
  %v304 = add <8 x i32> %v254, %v303
  %v305 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v304)
  %v306 = getelementptr i8, ptr %pixel1, i64 16
  %v307 = load i32, ptr %v306, align 1
  %v308 = insertelement <8 x i32> poison, i32 %v307, i64 0
  %v309 = shufflevector <8 x i32> %v308, <8 x i32> poison, <8 x i32> zeroinitializer
  %v310 = bitcast <8 x i32> %v309 to <16 x i16>
  %v311 = lshr <16 x i16> %v310, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v312 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v311, <16 x i16> %v268)
  %v313 = add <8 x i32> %v263, %v312
  %v314 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v313)
  %v315 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v311, <16 x i16> %v270)
  %v316 = add <8 x i32> %v266, %v315
  %v317 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v316)
  call void asm sideeffect "", "~{memory}"()
  %v318 = getelementptr i8, ptr %constants, i64 448
  %v319 = load <16 x i16>, ptr %v318, align 32
  %v320 = getelementptr i8, ptr %constants, i64 480
  %v321 = load <16 x i16>, ptr %v320, align 32
  %v322 = getelementptr i8, ptr %pixel1, i64 -16
  %v323 = load i32, ptr %v322, align 1
  %v324 = insertelement <8 x i32> poison, i32 %v323, i64 0
  %v325 = shufflevector <8 x i32> %v324, <8 x i32> poison, <8 x i32> zeroinitializer
  %v326 = and <8 x i32> %v325, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v327 = bitcast <8 x i32> %v326 to <16 x i16>
  %v328 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v327, <16 x i16> %v319)
  %v329 = add <8 x i32> %v279, %v328
  %v330 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v329)
  %v331 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v327, <16 x i16> %v321)
  %v332 = add <8 x i32> %v282, %v331
  %v333 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v332)
  %v334 = load i32, ptr %pixel1, align 1
  %v335 = insertelement <8 x i32> poison, i32 %v334, i64 0
  %v336 = shufflevector <8 x i32> %v335, <8 x i32> poison, <8 x i32> zeroinitializer
  %v337 = and <8 x i32> %v336, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v338 = bitcast <8 x i32> %v337 to <16 x i16>
  %v339 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v338, <16 x i16> %v319)
  %v340 = add <8 x i32> %v291, %v339
  %v341 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v340)
  %v342 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v338, <16 x i16> %v321)
  %v343 = add <8 x i32> %v294, %v342
  %v344 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v343)
  %v345 = getelementptr i8, ptr %pixel1, i64 16
  %v346 = load i32, ptr %v345, align 1
  %v347 = insertelement <8 x i32> poison, i32 %v346, i64 0
  %v348 = shufflevector <8 x i32> %v347, <8 x i32> poison, <8 x i32> zeroinitializer
  %v349 = and <8 x i32> %v348, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v350 = bitcast <8 x i32> %v349 to <16 x i16>
  %v351 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v350, <16 x i16> %v319)
  %v352 = add <8 x i32> %v302, %v351
  %v353 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v352)
  %v354 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v350, <16 x i16> %v321)
  %v355 = add <8 x i32> %v305, %v354
  %v356 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v355)
  %v357 = getelementptr i8, ptr %pixel1, i64 32
  %v358 = load i32, ptr %v357, align 1
  %v359 = insertelement <8 x i32> poison, i32 %v358, i64 0
  %v360 = shufflevector <8 x i32> %v359, <8 x i32> poison, <8 x i32> zeroinitializer
  %v361 = and <8 x i32> %v360, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v362 = bitcast <8 x i32> %v361 to <16 x i16>
  %v363 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v362, <16 x i16> %v319)
  %v364 = add <8 x i32> %v314, %v363
  %v365 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v364)
  %v366 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v362, <16 x i16> %v321)
  %v367 = add <8 x i32> %v317, %v366
  %v368 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v367)
  call void asm sideeffect "", "~{memory}"()
  %v369 = getelementptr i8, ptr %constants, i64 512
  %v370 = load <16 x i16>, ptr %v369, align 32
  %v371 = getelementptr i8, ptr %constants, i64 544
  %v372 = load <16 x i16>, ptr %v371, align 32
  %v373 = getelementptr i8, ptr %pixel1, i64 -16
  %v374 = load i32, ptr %v373, align 1
  %v375 = insertelement <8 x i32> poison, i32 %v374, i64 0
  %v376 = shufflevector <8 x i32> %v375, <8 x i32> poison, <8 x i32> zeroinitializer
  %v377 = bitcast <8 x i32> %v376 to <16 x i16>
  %v378 = lshr <16 x i16> %v377, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v379 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v378, <16 x i16> %v370)
  %v380 = add <8 x i32> %v330, %v379
  %v381 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v380)
  %v382 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v378, <16 x i16> %v372)
  %v383 = add <8 x i32> %v333, %v382
  %v384 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v383)
  %v385 = load i32, ptr %pixel1, align 1
  %v386 = insertelement <8 x i32> poison, i32 %v385, i64 0
  %v387 = shufflevector <8 x i32> %v386, <8 x i32> poison, <8 x i32> zeroinitializer
  %v388 = bitcast <8 x i32> %v387 to <16 x i16>
  %v389 = lshr <16 x i16> %v388, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v390 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v389, <16 x i16> %v370)
  %v391 = add <8 x i32> %v341, %v390
  %v392 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v391)
  %v393 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v389, <16 x i16> %v372)
  %v394 = add <8 x i32> %v344, %v393
  %v395 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v394)
  %v396 = getelementptr i8, ptr %pixel1, i64 16
  %v397 = load i32, ptr %v396, align 1
  %v398 = insertelement <8 x i32> poison, i32 %v397, i64 0
  %v399 = shufflevector <8 x i32> %v398, <8 x i32> poison, <8 x i32> zeroinitializer
  %v400 = bitcast <8 x i32> %v399 to <16 x i16>
  %v401 = lshr <16 x i16> %v400, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v402 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v401, <16 x i16> %v370)
  %v403 = add <8 x i32> %v353, %v402
  %v404 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v403)
  %v405 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v401, <16 x i16> %v372)
  %v406 = add <8 x i32> %v356, %v405
  %v407 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v406)
  %v408 = getelementptr i8, ptr %pixel1, i64 32
  %v409 = load i32, ptr %v408, align 1
  %v410 = insertelement <8 x i32> poison, i32 %v409, i64 0
  %v411 = shufflevector <8 x i32> %v410, <8 x i32> poison, <8 x i32> zeroinitializer
  %v412 = bitcast <8 x i32> %v411 to <16 x i16>
  %v413 = lshr <16 x i16> %v412, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v414 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v413, <16 x i16> %v370)
  %v415 = add <8 x i32> %v365, %v414
  %v416 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v415)
  %v417 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v413, <16 x i16> %v372)
  %v418 = add <8 x i32> %v368, %v417
  %v419 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v418)
  call void asm sideeffect "", "~{memory}"()
  %v420 = getelementptr i8, ptr %constants, i64 576
  %v421 = load <8 x float>, ptr %v420, align 32
  %v422 = getelementptr i8, ptr %constants, i64 608
  %v423 = load <8 x float>, ptr %v422, align 32
  %v424 = getelementptr i8, ptr %constants, i64 640
  %v425 = load <8 x float>, ptr %v424, align 32
  %v426 = getelementptr i8, ptr %constants, i64 672
  %v427 = load <8 x float>, ptr %v426, align 32
  %v428 = getelementptr i8, ptr %constants, i64 704
  %v429 = load i32, ptr %v428, align 1
  %v430 = getelementptr i8, ptr %constants, i64 708
  %v431 = load float, ptr %v430, align 1
  %v432 = insertelement <8 x float> poison, float %v431, i64 0
  %v433 = shufflevector <8 x float> %v432, <8 x float> poison, <8 x i32> zeroinitializer
  %v434 = insertelement <8 x i32> poison, i32 %v429, i64 0
  %v435 = shufflevector <8 x i32> %v434, <8 x i32> poison, <8 x i32> zeroinitializer
  %v436 = getelementptr i8, ptr %constants, i64 736
  %v437 = load <8 x float>, ptr %v436, align 32
  %v438 = getelementptr i8, ptr %constants, i64 768
  %v439 = load <8 x float>, ptr %v438, align 32
  %v440 = getelementptr i8, ptr %constants, i64 800
  %v441 = load i16, ptr %v440, align 1
  %v442 = insertelement <16 x i16> poison, i16 %v441, i64 0
  %v443 = shufflevector <16 x i16> %v442, <16 x i16> poison, <16 x i32> zeroinitializer
  %v444 = sitofp <8 x i32> %v381 to <8 x float>
  %v445 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v444, <8 x float> %v421, <8 x float> %v425)
  %v446 = load <8 x i8>, ptr %v6, align 1
  %v447 = shufflevector <8 x i8> %v446, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v448 = zext <8 x i8> %v447 to <8 x i32>
  %v449 = sub <8 x i32> %v448, %v435
  %v450 = sitofp <8 x i32> %v449 to <8 x float>
  %v451 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v450, <8 x float> %v433, <8 x float> %v445)
  %v452 = fcmp olt <8 x float> %v451, zeroinitializer
  %v453 = fmul <8 x float> %v451, %v437
  %v454 = select <8 x i1> %v452, <8 x float> %v453, <8 x float> %v451
  %v455 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v454)
  %v456 = sitofp <8 x i32> %v384 to <8 x float>
  %v457 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v456, <8 x float> %v423, <8 x float> %v427)
  %v458 = getelementptr i8, ptr %v6, i64 8
  %v459 = load <8 x i8>, ptr %v458, align 1
  %v460 = shufflevector <8 x i8> %v459, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v461 = zext <8 x i8> %v460 to <8 x i32>
  %v462 = sub <8 x i32> %v461, %v435
  %v463 = sitofp <8 x i32> %v462 to <8 x float>
  %v464 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v463, <8 x float> %v433, <8 x float> %v457)
  %v465 = fcmp olt <8 x float> %v464, zeroinitializer
  %v466 = fmul <8 x float> %v464, %v439
  %v467 = select <8 x i1> %v465, <8 x float> %v466, <8 x float> %v464
  %v468 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v467)
  %v469 = sitofp <8 x i32> %v392 to <8 x float>
  %v470 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v469, <8 x float> %v421, <8 x float> %v425)
  %v471 = getelementptr i8, ptr %v6, i64 16
  %v472 = load <8 x i8>, ptr %v471, align 1
  %v473 = shufflevector <8 x i8> %v472, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v474 = zext <8 x i8> %v473 to <8 x i32>
  %v475 = sub <8 x i32> %v474, %v435
  %v476 = sitofp <8 x i32> %v475 to <8 x float>
  %v477 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v476, <8 x float> %v433, <8 x float> %v470)
  %v478 = fcmp olt <8 x float> %v477, zeroinitializer
  %v479 = fmul <8 x float> %v477, %v437
  %v480 = select <8 x i1> %v478, <8 x float> %v479, <8 x float> %v477
  %v481 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v480)
  %v482 = sitofp <8 x i32> %v395 to <8 x float>
  %v483 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v482, <8 x float> %v423, <8 x float> %v427)
  %v484 = getelementptr i8, ptr %v6, i64 24
  %v485 = load <8 x i8>, ptr %v484, align 1
  %v486 = shufflevector <8 x i8> %v485, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v487 = zext <8 x i8> %v486 to <8 x i32>
  %v488 = sub <8 x i32> %v487, %v435
  %v489 = sitofp <8 x i32> %v488 to <8 x float>
  %v490 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v489, <8 x float> %v433, <8 x float> %v483)
  %v491 = fcmp olt <8 x float> %v490, zeroinitializer
  %v492 = fmul <8 x float> %v490, %v439
  %v493 = select <8 x i1> %v491, <8 x float> %v492, <8 x float> %v490
  %v494 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v493)
  %v495 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v455, <8 x i32> %v468)
  %v496 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v481, <8 x i32> %v494)
  %v497 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v495, <16 x i16> %v443)
  %v498 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v496, <16 x i16> %v443)
  %v499 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v497, <16 x i16> %v498)
  %v500 = shufflevector <32 x i8> %v499, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %v500, ptr %v8, align 1
  %v501 = sitofp <8 x i32> %v404 to <8 x float>
  %v502 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v501, <8 x float> %v421, <8 x float> %v425)
  %v503 = getelementptr i8, ptr %v6, i64 32
  %v504 = load <8 x i8>, ptr %v503, align 1
  %v505 = shufflevector <8 x i8> %v504, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v506 = zext <8 x i8> %v505 to <8 x i32>
  %v507 = sub <8 x i32> %v506, %v435
  %v508 = sitofp <8 x i32> %v507 to <8 x float>
  %v509 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v508, <8 x float> %v433, <8 x float> %v502)
  %v510 = fcmp olt <8 x float> %v509, zeroinitializer
  %v511 = fmul <8 x float> %v509, %v437
  %v512 = select <8 x i1> %v510, <8 x float> %v511, <8 x float> %v509
  %v513 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v512)
  %v514 = sitofp <8 x i32> %v407 to <8 x float>
  %v515 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v514, <8 x float> %v423, <8 x float> %v427)
  %v516 = getelementptr i8, ptr %v6, i64 40
  %v517 = load <8 x i8>, ptr %v516, align 1
  %v518 = shufflevector <8 x i8> %v517, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v519 = zext <8 x i8> %v518 to <8 x i32>
  %v520 = sub <8 x i32> %v519, %v435
  %v521 = sitofp <8 x i32> %v520 to <8 x float>
  %v522 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v521, <8 x float> %v433, <8 x float> %v515)
  %v523 = fcmp olt <8 x float> %v522, zeroinitializer
  %v524 = fmul <8 x float> %v522, %v439
  %v525 = select <8 x i1> %v523, <8 x float> %v524, <8 x float> %v522
  %v526 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v525)
  %v527 = sitofp <8 x i32> %v416 to <8 x float>
  %v528 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v527, <8 x float> %v421, <8 x float> %v425)
  %v529 = getelementptr i8, ptr %v6, i64 48
  %v530 = load <8 x i8>, ptr %v529, align 1
  %v531 = shufflevector <8 x i8> %v530, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v532 = zext <8 x i8> %v531 to <8 x i32>
  %v533 = sub <8 x i32> %v532, %v435
  %v534 = sitofp <8 x i32> %v533 to <8 x float>
  %v535 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v534, <8 x float> %v433, <8 x float> %v528)
  %v536 = fcmp olt <8 x float> %v535, zeroinitializer
  %v537 = fmul <8 x float> %v535, %v437
  %v538 = select <8 x i1> %v536, <8 x float> %v537, <8 x float> %v535
  %v539 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v538)
  %v540 = sitofp <8 x i32> %v419 to <8 x float>
  %v541 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v540, <8 x float> %v423, <8 x float> %v427)
  %v542 = getelementptr i8, ptr %v6, i64 56
  %v543 = load <8 x i8>, ptr %v542, align 1
  %v544 = shufflevector <8 x i8> %v543, <8 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v545 = zext <8 x i8> %v544 to <8 x i32>
  %v546 = sub <8 x i32> %v545, %v435
  %v547 = sitofp <8 x i32> %v546 to <8 x float>
  %v548 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v547, <8 x float> %v433, <8 x float> %v541)
  %v549 = fcmp olt <8 x float> %v548, zeroinitializer
  %v550 = fmul <8 x float> %v548, %v439
  %v551 = select <8 x i1> %v549, <8 x float> %v550, <8 x float> %v548
  %v552 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v551)
  %v553 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v513, <8 x i32> %v526)
  %v554 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v539, <8 x i32> %v552)
  %v555 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v553, <16 x i16> %v443)
  %v556 = call <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16> %v554, <16 x i16> %v443)
  %v557 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v555, <16 x i16> %v556)
  %v558 = shufflevector <32 x i8> %v557, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  %v559 = getelementptr i8, ptr %v8, i64 32
  store <32 x i8> %v558, ptr %v559, align 1
  %following = add i64 %x, 4
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v560 = sub i64 %next, %x
  %v561 = mul i64 %v560, 16
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v561
  %nextPixel1 = getelementptr i8, ptr %pixel1, i64 %v561
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <16 x i16> @llvm.sadd.sat.v16i16(<16 x i16>, <16 x i16>)
declare <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32>, <8 x i32>)
declare <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16>, <16 x i16>)
declare <8 x float> @llvm.fma.v8f32(<8 x float>, <8 x float>, <8 x float>)
declare <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float>)
declare <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16>, <16 x i16>)
