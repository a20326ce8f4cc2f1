; 4 filters, 3 taps, 12 pixels, aarch64-dotprod
target triple = "aarch64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %last = sub i64 %width, 12
  %v0 = load ptr, ptr %rows, align 1
  %row0 = getelementptr i8, ptr %v0, i64 6
  %v1 = getelementptr i8, ptr %rows, i64 8
  %v2 = load ptr, ptr %v1, align 1
  %row1 = getelementptr i8, ptr %v2, i64 6
  %v3 = getelementptr i8, ptr %rows, i64 16
  %v4 = load ptr, ptr %v3, align 1
  %row2 = getelementptr i8, ptr %v4, i64 6
  %v5 = load ptr, ptr %outputs, align 1
  br label %tile

tile:
  %x = phi i64 [ 0, %entry ], [ %next, %tile ]
  %pixel0 = phi ptr [ %row0, %entry ], [ %nextPixel0, %tile ]
  %pixel1 = phi ptr [ %row1, %entry ], [ %nextPixel1, %tile ]
  %pixel2 = phi ptr [ %row2, %entry ], [ %nextPixel2, %tile ]
  %v6 = mul i64 %x, 4
  %v7 = getelementptr i8, ptr %v5, i64 %v6
  %v8 = load <4 x i32>, ptr %constants, align 16
  %v9 = getelementptr i8, ptr %constants, i64 16
  %v10 = load <16 x i8>, ptr %v9, align 16
  %v11 = getelementptr i8, ptr %pixel0, i64 -7
  %v12 = load i32, ptr %v11, align 1
  %v13 = insertelement <4 x i32> poison, i32 %v12, i64 0
  %v14 = shufflevector <4 x i32> %v13, <4 x i32> poison, <4 x i32> zeroinitializer
  %v15 = xor <4 x i32> %v14, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v16 = shufflevector <4 x i32> %v15, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v17 = bitcast <4 x i32> %v16 to <16 x i8>
  %v18 = getelementptr i8, ptr %pixel0, i64 -6
  %v19 = load i32, ptr %v18, align 1
  %v20 = insertelement <4 x i32> poison, i32 %v19, i64 0
  %v21 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> zeroinitializer
  %v22 = xor <4 x i32> %v21, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v23 = shufflevector <4 x i32> %v22, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v24 = bitcast <4 x i32> %v23 to <16 x i8>
  %v25 = getelementptr i8, ptr %pixel0, i64 -5
  %v26 = load i32, ptr %v25, align 1
  %v27 = insertelement <4 x i32> poison, i32 %v26, i64 0
  %v28 = shufflevector <4 x i32> %v27, <4 x i32> poison, <4 x i32> zeroinitializer
  %v29 = xor <4 x i32> %v28, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v30 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v31 = bitcast <4 x i32> %v30 to <16 x i8>
  %v32 = getelementptr i8, ptr %pixel0, i64 -4
  %v33 = load i32, ptr %v32, align 1
  %v34 = insertelement <4 x i32> poison, i32 %v33, i64 0
  %v35 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> zeroinitializer
  %v36 = xor <4 x i32> %v35, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v37 = shufflevector <4 x i32> %v36, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v38 = bitcast <4 x i32> %v37 to <16 x i8>
  %v39 = getelementptr i8, ptr %pixel0, i64 -3
  %v40 = load i32, ptr %v39, align 1
  %v41 = insertelement <4 x i32> poison, i32 %v40, i64 0
  %v42 = shufflevector <4 x i32> %v41, <4 x i32> poison, <4 x i32> zeroinitializer
  %v43 = xor <4 x i32> %v42, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v44 = shufflevector <4 x i32> %v43, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v45 = bitcast <4 x i32> %v44 to <16 x i8>
  %v46 = getelementptr i8, ptr %pixel0, i64 -2
  %v47 = load i32, ptr %v46, align 1
  %v48 = insertelement <4 x i32> poison, i32 %v47, i64 0
  %v49 = shufflevector <4 x i32> %v48, <4 x i32> poison, <4 x i32> zeroinitializer
  %v50 = xor <4 x i32> %v49, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v51 = shufflevector <4 x i32> %v50, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v52 = bitcast <4 x i32> %v51 to <16 x i8>
  %v53 = getelementptr i8, ptr %pixel0, i64 -1
  %v54 = load i32, ptr %v53, align 1
  %v55 = insertelement <4 x i32> poison, i32 %v54, i64 0
  %v56 = shufflevector <4 x i32> %v55, <4 x i32> poison, <4 x i32> zeroinitializer
  %v57 = xor <4 x i32> %v56, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v58 = shufflevector <4 x i32> %v57, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v59 = bitcast <4 x i32> %v58 to <16 x i8>
  %v60 = load i32, ptr %pixel0, align 1
  %v61 = insertelement <4 x i32> poison, i32 %v60, i64 0
  %v62 = shufflevector <4 x i32> %v61, <4 x i32> poison, <4 x i32> zeroinitializer
  %v63 = xor <4 x i32> %v62, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v64 = shufflevector <4 x i32> %v63, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v65 = bitcast <4 x i32> %v64 to <16 x i8>
  %v66 = getelementptr i8, ptr %pixel0, i64 1
  %v67 = load i32, ptr %v66, align 1
  %v68 = insertelement <4 x i32> poison, i32 %v67, i64 0
  %v69 = shufflevector <4 x i32> %v68, <4 x i32> poison, <4 x i32> zeroinitializer
  %v70 = xor <4 x i32> %v69, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v71 = shufflevector <4 x i32> %v70, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v72 = bitcast <4 x i32> %v71 to <16 x i8>
  %v73 = getelementptr i8, ptr %pixel0, i64 2
  %v74 = load i32, ptr %v73, align 1
  %v75 = insertelement <4 x i32> poison, i32 %v74, i64 0
  %v76 = shufflevector <4 x i32> %v75, <4 x i32> poison, <4 x i32> zeroinitializer
  %v77 = xor <4 x i32> %v76, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v78 = shufflevector <4 x i32> %v77, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v79 = bitcast <4 x i32> %v78 to <16 x i8>
  %v80 = getelementptr i8, ptr %pixel0, i64 3
  %v81 = load i32, ptr %v80, align 1
  %v82 = insertelement <4 x i32> poison, i32 %v81, i64 0
  %v83 = shufflevector <4 x i32> %v82, <4 x i32> poison, <4 x i32> zeroinitializer
  %v84 = xor <4 x i32> %v83, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v85 = shufflevector <4 x i32> %v84, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v86 = bitcast <4 x i32> %v85 to <16 x i8>
  %v87 = getelementptr i8, ptr %pixel0, i64 4
  %v88 = load i32, ptr %v87, align 1
  %v89 = insertelement <4 x i32> poison, i32 %v88, i64 0
  %v90 = shufflevector <4 x i32> %v89, <4 x i32> poison, <4 x i32> zeroinitializer
  %v91 = xor <4 x i32> %v90, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v92 = shufflevector <4 x i32> %v91, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v93 = bitcast <4 x i32> %v92 to <16 x i8>
  %v94 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v17)
  %v95 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v94)
  %v96 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v24)
  %v97 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v96)
  %v98 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v31)
  %v99 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v98)
  %v100 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v38)
  %v101 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v100)
  %v102 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v45)
  %v103 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v102)
  %v104 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v52)
  %v105 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v104)
  %v106 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v59)
  %v107 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v106)
  %v108 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v65)
  %v109 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v108)
  %v110 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v72)
  %v111 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v110)
  %v112 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v79)
  %v113 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v112)
  %v114 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v86)
  %v115 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v114)
  %v116 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v8, <16 x i8> %v10, <16 x i8> %v93)
  %v117 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v116)
  call void asm sideeffect "", "~{memory}"()
  %v118 = getelementptr i8, ptr %constants, i64 32
  %v119 = load <16 x i8>, ptr %v118, align 16
  %v120 = getelementptr i8, ptr %pixel1, i64 -7
  %v121 = load i32, ptr %v120, align 1
  %v122 = insertelement <4 x i32> poison, i32 %v121, i64 0
  %v123 = shufflevector <4 x i32> %v122, <4 x i32> poison, <4 x i32> zeroinitializer
  %v124 = xor <4 x i32> %v123, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v125 = shufflevector <4 x i32> %v124, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v126 = bitcast <4 x i32> %v125 to <16 x i8>
  %v127 = getelementptr i8, ptr %pixel1, i64 -6
  %v128 = load i32, ptr %v127, align 1
  %v129 = insertelement <4 x i32> poison, i32 %v128, i64 0
  %v130 = shufflevector <4 x i32> %v129, <4 x i32> poison, <4 x i32> zeroinitializer
  %v131 = xor <4 x i32> %v130, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v132 = shufflevector <4 x i32> %v131, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v133 = bitcast <4 x i32> %v132 to <16 x i8>
  %v134 = getelementptr i8, ptr %pixel1, i64 -5
  %v135 = load i32, ptr %v134, align 1
  %v136 = insertelement <4 x i32> poison, i32 %v135, i64 0
  %v137 = shufflevector <4 x i32> %v136, <4 x i32> poison, <4 x i32> zeroinitializer
  %v138 = xor <4 x i32> %v137, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v139 = shufflevector <4 x i32> %v138, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v140 = bitcast <4 x i32> %v139 to <16 x i8>
  %v141 = getelementptr i8, ptr %pixel1, i64 -4
  %v142 = load i32, ptr %v141, align 1
  %v143 = insertelement <4 x i32> poison, i32 %v142, i64 0
  %v144 = shufflevector <4 x i32> %v143, <4 x i32> poison, <4 x i32> zeroinitializer
  %v145 = xor <4 x i32> %v144, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v146 = shufflevector <4 x i32> %v145, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v147 = bitcast <4 x i32> %v146 to <16 x i8>
  %v148 = getelementptr i8, ptr %pixel1, i64 -3
  %v149 = load i32, ptr %v148, align 1
  %v150 = insertelement <4 x i32> poison, i32 %v149, i64 0
  %v151 = shufflevector <4 x i32> %v150, <4 x i32> poison, <4 x i32> zeroinitializer
  %v152 = xor <4 x i32> %v151, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v153 = shufflevector <4 x i32> %v152, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v154 = bitcast <4 x i32> %v153 to <16 x i8>
  %v155 = getelementptr i8, ptr %pixel1, i64 -2
  %v156 = load i32, ptr %v155, align 1
  %v157 = insertelement <4 x i32> poison, i32 %v156, i64 0
  %v158 = shufflevector <4 x i32> %v157, <4 x i32> poison, <4 x i32> zeroinitializer
  %v159 = xor <4 x i32> %v158, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v160 = shufflevector <4 x i32> %v159, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v161 = bitcast <4 x i32> %v160 to <16 x i8>
  %v162 = getelementptr i8, ptr %pixel1, i64 -1
  %v163 = load i32, ptr %v162, align 1
  %v164 = insertelement <4 x i32> poison, i32 %v163, i64 0
  %v165 = shufflevector <4 x i32> %v164, <4 x i32> poison, <4 x i32> zeroinitializer
  %v166 = xor <4 x i32> %v165, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v167 = shufflevector <4 x i32> %v166, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v168 = bitcast <4 x i32> %v167 to <16 x i8>
  %v169 = load i32, ptr %pixel1, align 1
  %v170 = insertelement <4 x i32> poison, i32 %v169, i64 0
  %v171 = shufflevector <4 x i32> %v170, <4 x i32> poison, <4 x i32> zeroinitializer
  %v172 = xor <4 x i32> %v171, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v173 = shufflevector <4 x i32> %v172, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v174 = bitcast <4 x i32> %v173 to <16 x i8>
  %v175 = getelementptr i8, ptr %pixel1, i64 1
  %v176 = load i32, ptr %v175, align 1
  %v177 = insertelement <4 x i32> poison, i32 %v176, i64 0
  %v178 = shufflevector <4 x i32> %v177, <4 x i32> poison, <4 x i32> zeroinitializer
  %v179 = xor <4 x i32> %v178, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v180 = shufflevector <4 x i32> %v179, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v181 = bitcast <4 x i32> %v180 to <16 x i8>
  %v182 = getelementptr i8, ptr %pixel1, i64 2
  %v183 = load i32, ptr %v182, align 1
  %v184 = insertelement <4 x i32> poison, i32 %v183, i64 0
  %v185 = shufflevector <4 x i32> %v184, <4 x i32> poison, <4 x i32> zeroinitializer
  %v186 = xor <4 x i32> %v185, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v187 = shufflevector <4 x i32> %v186, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v188 = bitcast <4 x i32> %v187 to <16 x i8>
  %v189 = getelementptr i8, ptr %pixel1, i64 3
  %v190 = load i32, ptr %v189, align 1
  %v191 = insertelement <4 x i32> poison, i32 %v190, i64 0
  %v192 = shufflevector <4 x i32> %v191, <4 x i32> poison, <4 x i32> zeroinitializer
  %v193 = xor <4 x i32> %v192, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v194 = shufflevector <4 x i32> %v193, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v195 = bitcast <4 x i32> %v194 to <16 x i8>
  %v196 = getelementptr i8, ptr %pixel1, i64 4
  %v197 = load i32, ptr %v196, align 1
  %v198 = insertelement <4 x i32> poison, i32 %v197, i64 0
  %v199 = shufflevector <4 x i32> %v198, <4 x i32> poison, <4 x i32> zeroinitializer
  %v200 = xor <4 x i32> %v199, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v201 = shufflevector <4 x i32> %v200, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v202 = bitcast <4 x i32> %v201 to <16 x i8>
  %v203 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v95, <16 x i8> %v119, <16 x i8> %v126)
  %v204 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v203)
  %v205 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v97, <16 x i8> %v119, <16 x i8> %v133)
  %v206 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v205)
  %v207 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v99, <16 x i8> %v119, <16 x i8> %v140)
  %v208 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v207)
  %v209 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v101, <16 x i8> %v119, <16 x i8> %v147)
  %v210 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v209)
  %v211 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v103, <16 x i8> %v119, <16 x i8> %v154)
  %v212 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v211)
  %v213 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v105, <16 x i8> %v119, <16 x i8> %v161)
  %v214 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v213)
  %v215 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v107, <16 x i8> %v119, <16 x i8> %v168)
  %v216 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v215)
  %v217 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v109, <16 x i8> %v119, <16 x i8> %v174)
  %v218 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v217)
  %v219 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v111, <16 x i8> %v119, <16 x i8> %v181)
  %v220 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v219)
  %v221 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v113, <16 x i8> %v119, <16 x i8> %v188)
  %v222 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v221)
  %v223 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v115, <16 x i8> %v119, <16 x i8> %v195)
  %v224 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v223)
  %v225 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v117, <16 x i8> %v119, <16 x i8> %v202)
  %v226 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v225)
  call void asm sideeffect "", "~{memory}"()
  %v227 = getelementptr i8, ptr %constants, i64 48
  %v228 = load <16 x i8>, ptr %v227, align 16
  %v229 = getelementptr i8, ptr %pixel2, i64 -7
  %v230 = load i32, ptr %v229, align 1
  %v231 = insertelement <4 x i32> poison, i32 %v230, i64 0
  %v232 = shufflevector <4 x i32> %v231, <4 x i32> poison, <4 x i32> zeroinitializer
  %v233 = xor <4 x i32> %v232, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v234 = shufflevector <4 x i32> %v233, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v235 = bitcast <4 x i32> %v234 to <16 x i8>
  %v236 = getelementptr i8, ptr %pixel2, i64 -6
  %v237 = load i32, ptr %v236, align 1
  %v238 = insertelement <4 x i32> poison, i32 %v237, i64 0
  %v239 = shufflevector <4 x i32> %v238, <4 x i32> poison, <4 x i32> zeroinitializer
  %v240 = xor <4 x i32> %v239, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v241 = shufflevector <4 x i32> %v240, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v242 = bitcast <4 x i32> %v241 to <16 x i8>
  %v243 = getelementptr i8, ptr %pixel2, i64 -5
  %v244 = load i32, ptr %v243, align 1
  %v245 = insertelement <4 x i32> poison, i32 %v244, i64 0
  %v246 = shufflevector <4 x i32> %v245, <4 x i32> poison, <4 x i32> zeroinitializer
  %v247 = xor <4 x i32> %v246, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v248 = shufflevector <4 x i32> %v247, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v249 = bitcast <4 x i32> %v248 to <16 x i8>
  %v250 = getelementptr i8, ptr %pixel2, i64 -4
  %v251 = load i32, ptr %v250, align 1
  %v252 = insertelement <4 x i32> poison, i32 %v251, i64 0
  %v253 = shufflevector <4 x i32> %v252, <4 x i32> poison, <4 x i32> zeroinitializer
  %v254 = xor <4 x i32> %v253, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v255 = shufflevector <4 x i32> %v254, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v256 = bitcast <4 x i32> %v255 to <16 x i8>
  %v257 = getelementptr i8, ptr %pixel2, i64 -3
  %v258 = load i32, ptr %v257, align 1
  %v259 = insertelement <4 x i32> poison, i32 %v258, i64 0
  %v260 = shufflevector <4 x i32> %v259, <4 x i32> poison, <4 x i32> zeroinitializer
  %v261 = xor <4 x i32> %v260, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v262 = shufflevector <4 x i32> %v261, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v263 = bitcast <4 x i32> %v262 to <16 x i8>
  %v264 = getelementptr i8, ptr %pixel2, i64 -2
  %v265 = load i32, ptr %v264, align 1
  %v266 = insertelement <4 x i32> poison, i32 %v265, i64 0
  %v267 = shufflevector <4 x i32> %v266, <4 x i32> poison, <4 x i32> zeroinitializer
  %v268 = xor <4 x i32> %v267, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v269 = shufflevector <4 x i32> %v268, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v270 = bitcast <4 x i32> %v269 to <16 x i8>
  %v271 = getelementptr i8, ptr %pixel2, i64 -1
  %v272 = load i32, ptr %v271, align 1
  %v273 = insertelement <4 x i32> poison, i32 %v272, i64 0
  %v274 = shufflevector <4 x i32> %v273, <4 x i32> poison, <4 x i32> zeroinitializer
  %v275 = xor <4 x i32> %v274, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v276 = shufflevector <4 x i32> %v275, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v277 = bitcast <4 x i32> %v276 to <16 x i8>
  %v278 = load i32, ptr %pixel2, align 1
  %v279 = insertelement <4 x i32> poison, i32 %v278, i64 0
  %v280 = shufflevector <4 x i32> %v279, <4 x i32> poison, <4 x i32> zeroinitializer
  %v281 = xor <4 x i32> %v280, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v282 = shufflevector <4 x i32> %v281, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v283 = bitcast <4 x i32> %v282 to <16 x i8>
  %v284 = getelementptr i8, ptr %pixel2, i64 1
  %v285 = load i32, ptr %v284, align 1
  %v286 = insertelement <4 x i32> poison, i32 %v285, i64 0
  %v287 = shufflevector <4 x i32> %v286, <4 x i32> poison, <4 x i32> zeroinitializer
  %v288 = xor <4 x i32> %v287, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v289 = shufflevector <4 x i32> %v288, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v290 = bitcast <4 x i32> %v289 to <16 x i8>
  %v291 = getelementptr i8, ptr %pixel2, i64 2
  %v292 = load i32, ptr %v291, align 1
  %v293 = insertelement <4 x i32> poison, i32 %v292, i64 0
  %v294 = shufflevector <4 x i32> %v293, <4 x i32> poison, <4 x i32> zeroinitializer
  %v295 = xor <4 x i32> %v294, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v296 = shufflevector <4 x i32> %v295, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v297 = bitcast <4 x i32> %v296 to <16 x i8>
  %v298 = getelementptr i8, ptr %pixel2, i64 3
  %v299 = load i32, ptr %v298, align 1
  %v300 = insertelement <4 x i32> poison, i32 %v299, i64 0
  %v301 = shufflevector <4 x i32> %v300, <4 x i32> poison, <4 x i32> zeroinitializer
  %v302 = xor <4 x i32> %v301, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v303 = shufflevector <4 x i32> %v302, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v304 = bitcast <4 x i32> %v303 to <16 x i8>
  %v305 = getelementptr i8, ptr %pixel2, i64 4
  %v306 = load i32, ptr %v305, align 1
  %v307 = insertelement <4 x i32> poison, i32 %v306, i64 0
  %v308 = shufflevector <4 x i32> %v307, <4 x i32> poison, <4 x i32> zeroinitializer
  %v309 = xor <4 x i32> %v308, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v310 = shufflevector <4 x i32> %v309, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v311 = bitcast <4 x i32> %v310 to <16 x i8>
  %v312 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v204, <16 x i8> %v228, <16 x i8> %v235)
  %v313 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v312)
  %v314 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v206, <16 x i8> %v228, <16 x i8> %v242)
  %v315 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v314)
  %v316 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v208, <16 x i8> %v228, <16 x i8> %v249)
  %v317 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v316)
  %v318 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v210, <16 x i8> %v228, <16 x i8> %v256)
  %v319 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v318)
  %v320 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v212, <16 x i8> %v228, <16 x i8> %v263)
  %v321 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v320)
  %v322 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v214, <16 x i8> %v228, <16 x i8> %v270)
  %v323 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v322)
  %v324 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v216, <16 x i8> %v228, <16 x i8> %v277)
  %v325 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v324)
  %v326 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v218, <16 x i8> %v228, <16 x i8> %v283)
  %v327 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v326)
  %v328 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v220, <16 x i8> %v228, <16 x i8> %v290)
  %v329 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v328)
  %v330 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v222, <16 x i8> %v228, <16 x i8> %v297)
  %v331 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v330)
  %v332 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v224, <16 x i8> %v228, <16 x i8> %v304)
  %v333 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v332)
  %v334 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v226, <16 x i8> %v228, <16 x i8> %v311)
  %v335 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v334)
  call void asm sideeffect "", "~{memory}"()
  %v336 = getelementptr i8, ptr %constants, i64 64
  %v337 = load <4 x float>, ptr %v336, align 16
  %v338 = getelementptr i8, ptr %constants, i64 80
  %v339 = load <4 x float>, ptr %v338, align 16
  %v340 = sitofp <4 x i32> %v313 to <4 x float>
  %v341 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v340, <4 x float> %v337, <4 x float> %v339)
  %v342 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v341)
  %v343 = sitofp <4 x i32> %v315 to <4 x float>
  %v344 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v343, <4 x float> %v337, <4 x float> %v339)
  %v345 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v344)
  %v346 = sitofp <4 x i32> %v317 to <4 x float>
  %v347 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v346, <4 x float> %v337, <4 x float> %v339)
  %v348 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v347)
  %v349 = sitofp <4 x i32> %v319 to <4 x float>
  %v350 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v349, <4 x float> %v337, <4 x float> %v339)
  %v351 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v350)
  %v352 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v342)
  %v353 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v345)
  %v354 = shufflevector <4 x i16> %v352, <4 x i16> %v353, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v355 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v348)
  %v356 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v351)
  %v357 = shufflevector <4 x i16> %v355, <4 x i16> %v356, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v358 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v354)
  %v359 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v357)
  %v360 = shufflevector <8 x i8> %v358, <8 x i8> %v359, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v361 = shufflevector <16 x i8> %v360, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  store <16 x i8> %v361, ptr %v7, align 1
  %v362 = getelementptr i8, ptr %constants, i64 64
  %v363 = load <4 x float>, ptr %v362, align 16
  %v364 = getelementptr i8, ptr %constants, i64 80
  %v365 = load <4 x float>, ptr %v364, align 16
  %v366 = sitofp <4 x i32> %v321 to <4 x float>
  %v367 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v366, <4 x float> %v363, <4 x float> %v365)
  %v368 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v367)
  %v369 = sitofp <4 x i32> %v323 to <4 x float>
  %v370 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v369, <4 x float> %v363, <4 x float> %v365)
  %v371 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v370)
  %v372 = sitofp <4 x i32> %v325 to <4 x float>
  %v373 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v372, <4 x float> %v363, <4 x float> %v365)
  %v374 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v373)
  %v375 = sitofp <4 x i32> %v327 to <4 x float>
  %v376 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v375, <4 x float> %v363, <4 x float> %v365)
  %v377 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v376)
  %v378 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v368)
  %v379 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v371)
  %v380 = shufflevector <4 x i16> %v378, <4 x i16> %v379, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v381 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v374)
  %v382 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v377)
  %v383 = shufflevector <4 x i16> %v381, <4 x i16> %v382, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v384 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v380)
  %v385 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v383)
  %v386 = shufflevector <8 x i8> %v384, <8 x i8> %v385, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v387 = shufflevector <16 x i8> %v386, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v388 = getelementptr i8, ptr %v7, i64 16
  store <16 x i8> %v387, ptr %v388, align 1
  %v389 = getelementptr i8, ptr %constants, i64 64
  %v390 = load <4 x float>, ptr %v389, align 16
  %v391 = getelementptr i8, ptr %constants, i64 80
  %v392 = load <4 x float>, ptr %v391, align 16
  %v393 = sitofp <4 x i32> %v329 to <4 x float>
  %v394 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v393, <4 x float> %v390, <4 x float> %v392)
  %v395 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v394)
  %v396 = sitofp <4 x i32> %v331 to <4 x float>
  %v397 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v396, <4 x float> %v390, <4 x float> %v392)
  %v398 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v397)
  %v399 = sitofp <4 x i32> %v333 to <4 x float>
  %v400 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v399, <4 x float> %v390, <4 x float> %v392)
  %v401 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v400)
  %v402 = sitofp <4 x i32> %v335 to <4 x float>
  %v403 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v402, <4 x float> %v390, <4 x float> %v392)
  %v404 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v403)
  %v405 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v395)
  %v406 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v398)
  %v407 = shufflevector <4 x i16> %v405, <4 x i16> %v406, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v408 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v401)
  %v409 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v404)
  %v410 = shufflevector <4 x i16> %v408, <4 x i16> %v409, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v411 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v407)
  %v412 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v410)
  %v413 = shufflevector <8 x i8> %v411, <8 x i8> %v412, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v414 = shufflevector <16 x i8> %v413, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v415 = getelementptr i8, ptr %v7, i64 32
  store <16 x i8> %v414, ptr %v415, align 1
  %following = add i64 %x, 12
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v416 = sub i64 %next, %x
  %v417 = mul i64 %v416, 1
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v417
  %nextPixel1 = getelementptr i8, ptr %pixel1, i64 %v417
  %nextPixel2 = getelementptr i8, ptr %pixel2, i64 %v417
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <4 x float> @llvm.fma.v4f32(<4 x float>, <4 x float>, <4 x float>)
declare <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32>)
declare <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float>)
declare <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32>, <16 x i8>, <16 x i8>)
declare <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16>)
