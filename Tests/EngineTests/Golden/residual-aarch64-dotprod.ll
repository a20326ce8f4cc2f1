; 16 filters, 4 taps, 5 pixels, aarch64-dotprod
target triple = "aarch64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %last = sub i64 %width, 5
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
  %v9 = load <4 x i32>, ptr %constants, align 16
  %v10 = getelementptr i8, ptr %constants, i64 16
  %v11 = load <4 x i32>, ptr %v10, align 16
  %v12 = getelementptr i8, ptr %constants, i64 32
  %v13 = load <4 x i32>, ptr %v12, align 16
  %v14 = getelementptr i8, ptr %constants, i64 48
  %v15 = load <4 x i32>, ptr %v14, align 16
  %v16 = getelementptr i8, ptr %constants, i64 64
  %v17 = load <16 x i8>, ptr %v16, align 16
  %v18 = getelementptr i8, ptr %pixel0, i64 -32
  %v19 = load <4 x i32>, ptr %v18, align 1
  %v20 = xor <4 x i32> %v19, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v21 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v22 = bitcast <4 x i32> %v21 to <16 x i8>
  %v23 = getelementptr i8, ptr %pixel0, i64 -16
  %v24 = load <4 x i32>, ptr %v23, align 1
  %v25 = xor <4 x i32> %v24, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v26 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v27 = bitcast <4 x i32> %v26 to <16 x i8>
  %v28 = load <4 x i32>, ptr %pixel0, align 1
  %v29 = xor <4 x i32> %v28, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v30 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v31 = bitcast <4 x i32> %v30 to <16 x i8>
  %v32 = getelementptr i8, ptr %pixel0, i64 16
  %v33 = load <4 x i32>, ptr %v32, align 1
  %v34 = xor <4 x i32> %v33, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v35 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v36 = bitcast <4 x i32> %v35 to <16 x i8>
  %v37 = getelementptr i8, ptr %pixel0, i64 32
  %v38 = load <4 x i32>, ptr %v37, align 1
  %v39 = xor <4 x i32> %v38, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v40 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v41 = bitcast <4 x i32> %v40 to <16 x i8>
  %v42 = getelementptr i8, ptr %constants, i64 80
  %v43 = load <16 x i8>, ptr %v42, align 16
  %v44 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v22)
  %v45 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v44)
  %v46 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v27)
  %v47 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v46)
  %v48 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v31)
  %v49 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v48)
  %v50 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v36)
  %v51 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v50)
  %v52 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v41)
  %v53 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v52)
  %v54 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v55 = bitcast <4 x i32> %v54 to <16 x i8>
  %v56 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v57 = bitcast <4 x i32> %v56 to <16 x i8>
  %v58 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v59 = bitcast <4 x i32> %v58 to <16 x i8>
  %v60 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v61 = bitcast <4 x i32> %v60 to <16 x i8>
  %v62 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v63 = bitcast <4 x i32> %v62 to <16 x i8>
  %v64 = getelementptr i8, ptr %constants, i64 96
  %v65 = load <16 x i8>, ptr %v64, align 16
  %v66 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v43, <16 x i8> %v55)
  %v67 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v66)
  %v68 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v43, <16 x i8> %v57)
  %v69 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v68)
  %v70 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v43, <16 x i8> %v59)
  %v71 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v70)
  %v72 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v43, <16 x i8> %v61)
  %v73 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v72)
  %v74 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v43, <16 x i8> %v63)
  %v75 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v74)
  %v76 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v77 = bitcast <4 x i32> %v76 to <16 x i8>
  %v78 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v79 = bitcast <4 x i32> %v78 to <16 x i8>
  %v80 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v81 = bitcast <4 x i32> %v80 to <16 x i8>
  %v82 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v83 = bitcast <4 x i32> %v82 to <16 x i8>
  %v84 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v85 = bitcast <4 x i32> %v84 to <16 x i8>
  %v86 = getelementptr i8, ptr %constants, i64 112
  %v87 = load <16 x i8>, ptr %v86, align 16
  %v88 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v65, <16 x i8> %v77)
  %v89 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v88)
  %v90 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v65, <16 x i8> %v79)
  %v91 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v90)
  %v92 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v65, <16 x i8> %v81)
  %v93 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v92)
  %v94 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v65, <16 x i8> %v83)
  %v95 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v94)
  %v96 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v65, <16 x i8> %v85)
  %v97 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v96)
  %v98 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v99 = bitcast <4 x i32> %v98 to <16 x i8>
  %v100 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v101 = bitcast <4 x i32> %v100 to <16 x i8>
  %v102 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v103 = bitcast <4 x i32> %v102 to <16 x i8>
  %v104 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v105 = bitcast <4 x i32> %v104 to <16 x i8>
  %v106 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v107 = bitcast <4 x i32> %v106 to <16 x i8>
  %v108 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v87, <16 x i8> %v99)
  %v109 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v108)
  %v110 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v87, <16 x i8> %v101)
  %v111 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v110)
  %v112 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v87, <16 x i8> %v103)
  %v113 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v112)
  %v114 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v87, <16 x i8> %v105)
  %v115 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v114)
  %v116 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v87, <16 x i8> %v107)
  %v117 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v116)
  call void asm sideeffect "", "~{memory}"()
  %v118 = getelementptr i8, ptr %constants, i64 128
  %v119 = load <16 x i8>, ptr %v118, align 16
  %v120 = getelementptr i8, ptr %pixel0, i64 -16
  %v121 = load <4 x i32>, ptr %v120, align 1
  %v122 = xor <4 x i32> %v121, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v123 = shufflevector <4 x i32> %v122, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v124 = bitcast <4 x i32> %v123 to <16 x i8>
  %v125 = load <4 x i32>, ptr %pixel0, align 1
  %v126 = xor <4 x i32> %v125, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v127 = shufflevector <4 x i32> %v126, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v128 = bitcast <4 x i32> %v127 to <16 x i8>
  %v129 = getelementptr i8, ptr %pixel0, i64 16
  %v130 = load <4 x i32>, ptr %v129, align 1
  %v131 = xor <4 x i32> %v130, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v132 = shufflevector <4 x i32> %v131, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v133 = bitcast <4 x i32> %v132 to <16 x i8>
  %v134 = getelementptr i8, ptr %pixel0, i64 32
  %v135 = load <4 x i32>, ptr %v134, align 1
  %v136 = xor <4 x i32> %v135, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v137 = shufflevector <4 x i32> %v136, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v138 = bitcast <4 x i32> %v137 to <16 x i8>
  %v139 = getelementptr i8, ptr %pixel0, i64 48
  %v140 = load <4 x i32>, ptr %v139, align 1
  %v141 = xor <4 x i32> %v140, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v142 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v143 = bitcast <4 x i32> %v142 to <16 x i8>
  %v144 = getelementptr i8, ptr %constants, i64 144
  %v145 = load <16 x i8>, ptr %v144, align 16
  %v146 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v45, <16 x i8> %v119, <16 x i8> %v124)
  %v147 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v146)
  %v148 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v47, <16 x i8> %v119, <16 x i8> %v128)
  %v149 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v148)
  %v150 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v49, <16 x i8> %v119, <16 x i8> %v133)
  %v151 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v150)
  %v152 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v51, <16 x i8> %v119, <16 x i8> %v138)
  %v153 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v152)
  %v154 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v53, <16 x i8> %v119, <16 x i8> %v143)
  %v155 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v154)
  %v156 = shufflevector <4 x i32> %v122, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v157 = bitcast <4 x i32> %v156 to <16 x i8>
  %v158 = shufflevector <4 x i32> %v126, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v159 = bitcast <4 x i32> %v158 to <16 x i8>
  %v160 = shufflevector <4 x i32> %v131, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v161 = bitcast <4 x i32> %v160 to <16 x i8>
  %v162 = shufflevector <4 x i32> %v136, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v163 = bitcast <4 x i32> %v162 to <16 x i8>
  %v164 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v165 = bitcast <4 x i32> %v164 to <16 x i8>
  %v166 = getelementptr i8, ptr %constants, i64 160
  %v167 = load <16 x i8>, ptr %v166, align 16
  %v168 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v67, <16 x i8> %v145, <16 x i8> %v157)
  %v169 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v168)
  %v170 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v69, <16 x i8> %v145, <16 x i8> %v159)
  %v171 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v170)
  %v172 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v71, <16 x i8> %v145, <16 x i8> %v161)
  %v173 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v172)
  %v174 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v73, <16 x i8> %v145, <16 x i8> %v163)
  %v175 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v174)
  %v176 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v75, <16 x i8> %v145, <16 x i8> %v165)
  %v177 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v176)
  %v178 = shufflevector <4 x i32> %v122, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v179 = bitcast <4 x i32> %v178 to <16 x i8>
  %v180 = shufflevector <4 x i32> %v126, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v181 = bitcast <4 x i32> %v180 to <16 x i8>
  %v182 = shufflevector <4 x i32> %v131, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v183 = bitcast <4 x i32> %v182 to <16 x i8>
  %v184 = shufflevector <4 x i32> %v136, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v185 = bitcast <4 x i32> %v184 to <16 x i8>
  %v186 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v187 = bitcast <4 x i32> %v186 to <16 x i8>
  %v188 = getelementptr i8, ptr %constants, i64 176
  %v189 = load <16 x i8>, ptr %v188, align 16
  %v190 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v89, <16 x i8> %v167, <16 x i8> %v179)
  %v191 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v190)
  %v192 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v91, <16 x i8> %v167, <16 x i8> %v181)
  %v193 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v192)
  %v194 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v93, <16 x i8> %v167, <16 x i8> %v183)
  %v195 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v194)
  %v196 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v95, <16 x i8> %v167, <16 x i8> %v185)
  %v197 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v196)
  %v198 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v97, <16 x i8> %v167, <16 x i8> %v187)
  %v199 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v198)
  %v200 = shufflevector <4 x i32> %v122, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v201 = bitcast <4 x i32> %v200 to <16 x i8>
  %v202 = shufflevector <4 x i32> %v126, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v203 = bitcast <4 x i32> %v202 to <16 x i8>
  %v204 = shufflevector <4 x i32> %v131, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v205 = bitcast <4 x i32> %v204 to <16 x i8>
  %v206 = shufflevector <4 x i32> %v136, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v207 = bitcast <4 x i32> %v206 to <16 x i8>
  %v208 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v209 = bitcast <4 x i32> %v208 to <16 x i8>
  %v210 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v109, <16 x i8> %v189, <16 x i8> %v201)
  %v211 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v210)
  %v212 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v111, <16 x i8> %v189, <16 x i8> %v203)
  %v213 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v212)
  %v214 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v113, <16 x i8> %v189, <16 x i8> %v205)
  %v215 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v214)
  %v216 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v115, <16 x i8> %v189, <16 x i8> %v207)
  %v217 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v216)
  %v218 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v117, <16 x i8> %v189, <16 x i8> %v209)
  %v219 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v218)
  call void asm sideeffect "", "~{memory}"()
  %v220 = getelementptr i8, ptr %constants, i64 192
  %v221 = load <16 x i8>, ptr %v220, align 16
  %v222 = getelementptr i8, ptr %pixel1, i64 -32
  %v223 = load <4 x i32>, ptr %v222, align 1
  %v224 = xor <4 x i32> %v223, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v225 = shufflevector <4 x i32> %v224, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v226 = bitcast <4 x i32> %v225 to <16 x i8>
  %v227 = getelementptr i8, ptr %pixel1, i64 -16
  %v228 = load <4 x i32>, ptr %v227, align 1
  %v229 = xor <4 x i32> %v228, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v230 = shufflevector <4 x i32> %v229, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v231 = bitcast <4 x i32> %v230 to <16 x i8>
  %v232 = load <4 x i32>, ptr %pixel1, align 1
  %v233 = xor <4 x i32> %v232, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v234 = shufflevector <4 x i32> %v233, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v235 = bitcast <4 x i32> %v234 to <16 x i8>
  %v236 = getelementptr i8, ptr %pixel1, i64 16
  %v237 = load <4 x i32>, ptr %v236, align 1
  %v238 = xor <4 x i32> %v237, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v239 = shufflevector <4 x i32> %v238, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v240 = bitcast <4 x i32> %v239 to <16 x i8>
  %v241 = getelementptr i8, ptr %pixel1, i64 32
  %v242 = load <4 x i32>, ptr %v241, align 1
  %v243 = xor <4 x i32> %v242, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v244 = shufflevector <4 x i32> %v243, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v245 = bitcast <4 x i32> %v244 to <16 x i8>
  %v246 = getelementptr i8, ptr %constants, i64 208
  %v247 = load <16 x i8>, ptr %v246, align 16
  %v248 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v147, <16 x i8> %v221, <16 x i8> %v226)
  %v249 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v248)
  %v250 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v149, <16 x i8> %v221, <16 x i8> %v231)
  %v251 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v250)
  %v252 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v151, <16 x i8> %v221, <16 x i8> %v235)
  %v253 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v252)
  %v254 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v153, <16 x i8> %v221, <16 x i8> %v240)
  %v255 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v254)
  %v256 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v155, <16 x i8> %v221, <16 x i8> %v245)
  %v257 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v256)
  %v258 = shufflevector <4 x i32> %v224, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v259 = bitcast <4 x i32> %v258 to <16 x i8>
  %v260 = shufflevector <4 x i32> %v229, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v261 = bitcast <4 x i32> %v260 to <16 x i8>
  %v262 = shufflevector <4 x i32> %v233, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v263 = bitcast <4 x i32> %v262 to <16 x i8>
  %v264 = shufflevector <4 x i32> %v238, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v265 = bitcast <4 x i32> %v264 to <16 x i8>
  %v266 = shufflevector <4 x i32> %v243, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v267 = bitcast <4 x i32> %v266 to <16 x i8>
  %v268 = getelementptr i8, ptr %constants, i64 224
  %v269 = load <16 x i8>, ptr %v268, align 16
  %v270 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v169, <16 x i8> %v247, <16 x i8> %v259)
  %v271 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v270)
  %v272 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v171, <16 x i8> %v247, <16 x i8> %v261)
  %v273 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v272)
  %v274 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v173, <16 x i8> %v247, <16 x i8> %v263)
  %v275 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v274)
  %v276 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v175, <16 x i8> %v247, <16 x i8> %v265)
  %v277 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v276)
  %v278 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v177, <16 x i8> %v247, <16 x i8> %v267)
  %v279 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v278)
  %v280 = shufflevector <4 x i32> %v224, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v281 = bitcast <4 x i32> %v280 to <16 x i8>
  %v282 = shufflevector <4 x i32> %v229, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v283 = bitcast <4 x i32> %v282 to <16 x i8>
  %v284 = shufflevector <4 x i32> %v233, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v285 = bitcast <4 x i32> %v284 to <16 x i8>
  %v286 = shufflevector <4 x i32> %v238, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v287 = bitcast <4 x i32> %v286 to <16 x i8>
  %v288 = shufflevector <4 x i32> %v243, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v289 = bitcast <4 x i32> %v288 to <16 x i8>
  %v290 = getelementptr i8, ptr %constants, i64 240
  %v291 = load <16 x i8>, ptr %v290, align 16
  %v292 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v191, <16 x i8> %v269, <16 x i8> %v281)
  %v293 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v292)
  %v294 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v193, <16 x i8> %v269, <16 x i8> %v283)
  %v295 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v294)
  %v296 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v195, <16 x i8> %v269, <16 x i8> %v285)
  %v297 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v296)
  %v298 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v197, <16 x i8> %v269, <16 x i8> %v287)
  %v299 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v298)
  %v300 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v199, <16 x i8> %v269, <16 x i8> %v289)
  %v301 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v300)
  %v302 = shufflevector <4 x i32> %v224, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v303 = bitcast <4 x i32> %v302 to <16 x i8>
  %v304 = shufflevector <4 x i32> %v229, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v305 = bitcast <4 x i32> %v304 to <16 x i8>
  %v306 = shufflevector <4 x i32> %v233, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v307 = bitcast <4 x i32> %v306 to <16 x i8>
  %v308 = shufflevector <4 x i32> %v238, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v309 = bitcast <4 x i32> %v308 to <16 x i8>
  %v310 = shufflevector <4 x i32> %v243, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v311 = bitcast <4 x i32> %v310 to <16 x i8>
  %v312 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v211, <16 x i8> %v291, <16 x i8> %v303)
  %v313 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v312)
  %v314 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v213, <16 x i8> %v291, <16 x i8> %v305)
  %v315 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v314)
  %v316 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v215, <16 x i8> %v291, <16 x i8> %v307)
  %v317 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v316)
  %v318 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v217, <16 x i8> %v291, <16 x i8> %v309)
  %v319 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v318)
  %v320 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v219, <16 x i8> %v291, <16 x i8> %v311)
  %v321 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v320)
  call void asm sideeffect "", "~{memory}"()
  %v322 = getelementptr i8, ptr %constants, i64 256
  %v323 = load <16 x i8>, ptr %v322, align 16
  %v324 = getelementptr i8, ptr %pixel1, i64 -16
  %v325 = load <4 x i32>, ptr %v324, align 1
  %v326 = xor <4 x i32> %v325, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v327 = shufflevector <4 x i32> %v326, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v328 = bitcast <4 x i32> %v327 to <16 x i8>
  %v329 = load <4 x i32>, ptr %pixel1, align 1
  %v330 = xor <4 x i32> %v329, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v331 = shufflevector <4 x i32> %v330, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v332 = bitcast <4 x i32> %v331 to <16 x i8>
  %v333 = getelementptr i8, ptr %pixel1, i64 16
  %v334 = load <4 x i32>, ptr %v333, align 1
  %v335 = xor <4 x i32> %v334, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v336 = shufflevector <4 x i32> %v335, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v337 = bitcast <4 x i32> %v336 to <16 x i8>
  %v338 = getelementptr i8, ptr %pixel1, i64 32
  %v339 = load <4 x i32>, ptr %v338, align 1
  %v340 = xor <4 x i32> %v339, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v341 = shufflevector <4 x i32> %v340, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v342 = bitcast <4 x i32> %v341 to <16 x i8>
  %v343 = getelementptr i8, ptr %pixel1, i64 48
  %v344 = load <4 x i32>, ptr %v343, align 1
  %v345 = xor <4 x i32> %v344, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v346 = shufflevector <4 x i32> %v345, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v347 = bitcast <4 x i32> %v346 to <16 x i8>
  %v348 = getelementptr i8, ptr %constants, i64 272
  %v349 = load <16 x i8>, ptr %v348, align 16
  %v350 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v249, <16 x i8> %v323, <16 x i8> %v328)
  %v351 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v350)
  %v352 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v251, <16 x i8> %v323, <16 x i8> %v332)
  %v353 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v352)
  %v354 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v253, <16 x i8> %v323, <16 x i8> %v337)
  %v355 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v354)
  %v356 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v255, <16 x i8> %v323, <16 x i8> %v342)
  %v357 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v356)
  %v358 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v257, <16 x i8> %v323, <16 x i8> %v347)
  %v359 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v358)
  %v360 = shufflevector <4 x i32> %v326, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v361 = bitcast <4 x i32> %v360 to <16 x i8>
  %v362 = shufflevector <4 x i32> %v330, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v363 = bitcast <4 x i32> %v362 to <16 x i8>
  %v364 = shufflevector <4 x i32> %v335, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v365 = bitcast <4 x i32> %v364 to <16 x i8>
  %v366 = shufflevector <4 x i32> %v340, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v367 = bitcast <4 x i32> %v366 to <16 x i8>
  %v368 = shufflevector <4 x i32> %v345, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v369 = bitcast <4 x i32> %v368 to <16 x i8>
  %v370 = getelementptr i8, ptr %constants, i64 288
  %v371 = load <16 x i8>, ptr %v370, align 16
  %v372 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v271, <16 x i8> %v349, <16 x i8> %v361)
  %v373 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v372)
  %v374 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v273, <16 x i8> %v349, <16 x i8> %v363)
  %v375 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v374)
  %v376 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v275, <16 x i8> %v349, <16 x i8> %v365)
  %v377 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v376)
  %v378 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v277, <16 x i8> %v349, <16 x i8> %v367)
  %v379 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v378)
  %v380 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v279, <16 x i8> %v349, <16 x i8> %v369)
  %v381 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v380)
  %v382 = shufflevector <4 x i32> %v326, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v383 = bitcast <4 x i32> %v382 to <16 x i8>
  %v384 = shufflevector <4 x i32> %v330, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v385 = bitcast <4 x i32> %v384 to <16 x i8>
  %v386 = shufflevector <4 x i32> %v335, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v387 = bitcast <4 x i32> %v386 to <16 x i8>
  %v388 = shufflevector <4 x i32> %v340, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v389 = bitcast <4 x i32> %v388 to <16 x i8>
  %v390 = shufflevector <4 x i32> %v345, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v391 = bitcast <4 x i32> %v390 to <16 x i8>
  %v392 = getelementptr i8, ptr %constants, i64 304
  %v393 = load <16 x i8>, ptr %v392, align 16
  %v394 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v293, <16 x i8> %v371, <16 x i8> %v383)
  %v395 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v394)
  %v396 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v295, <16 x i8> %v371, <16 x i8> %v385)
  %v397 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v396)
  %v398 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v297, <16 x i8> %v371, <16 x i8> %v387)
  %v399 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v398)
  %v400 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v299, <16 x i8> %v371, <16 x i8> %v389)
  %v401 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v400)
  %v402 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v301, <16 x i8> %v371, <16 x i8> %v391)
  %v403 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v402)
  %v404 = shufflevector <4 x i32> %v326, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v405 = bitcast <4 x i32> %v404 to <16 x i8>
  %v406 = shufflevector <4 x i32> %v330, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v407 = bitcast <4 x i32> %v406 to <16 x i8>
  %v408 = shufflevector <4 x i32> %v335, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v409 = bitcast <4 x i32> %v408 to <16 x i8>
  %v410 = shufflevector <4 x i32> %v340, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v411 = bitcast <4 x i32> %v410 to <16 x i8>
  %v412 = shufflevector <4 x i32> %v345, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v413 = bitcast <4 x i32> %v412 to <16 x i8>
  %v414 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v313, <16 x i8> %v393, <16 x i8> %v405)
  %v415 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v414)
  %v416 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v315, <16 x i8> %v393, <16 x i8> %v407)
  %v417 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v416)
  %v418 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v317, <16 x i8> %v393, <16 x i8> %v409)
  %v419 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v418)
  %v420 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v319, <16 x i8> %v393, <16 x i8> %v411)
  %v421 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v420)
  %v422 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v321, <16 x i8> %v393, <16 x i8> %v413)
  %v423 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v422)
  call void asm sideeffect "", "~{memory}"()
  %v424 = getelementptr i8, ptr %constants, i64 320
  %v425 = load <4 x float>, ptr %v424, align 16
  %v426 = getelementptr i8, ptr %constants, i64 336
  %v427 = load <4 x float>, ptr %v426, align 16
  %v428 = getelementptr i8, ptr %constants, i64 352
  %v429 = load <4 x float>, ptr %v428, align 16
  %v430 = getelementptr i8, ptr %constants, i64 368
  %v431 = load <4 x float>, ptr %v430, align 16
  %v432 = getelementptr i8, ptr %constants, i64 384
  %v433 = load <4 x float>, ptr %v432, align 16
  %v434 = getelementptr i8, ptr %constants, i64 400
  %v435 = load <4 x float>, ptr %v434, align 16
  %v436 = getelementptr i8, ptr %constants, i64 416
  %v437 = load <4 x float>, ptr %v436, align 16
  %v438 = getelementptr i8, ptr %constants, i64 432
  %v439 = load <4 x float>, ptr %v438, align 16
  %v440 = getelementptr i8, ptr %constants, i64 448
  %v441 = load i32, ptr %v440, align 1
  %v442 = getelementptr i8, ptr %constants, i64 452
  %v443 = load float, ptr %v442, align 1
  %v444 = insertelement <4 x float> poison, float %v443, i64 0
  %v445 = shufflevector <4 x float> %v444, <4 x float> poison, <4 x i32> zeroinitializer
  %v446 = insertelement <4 x i32> poison, i32 %v441, i64 0
  %v447 = shufflevector <4 x i32> %v446, <4 x i32> poison, <4 x i32> zeroinitializer
  %v448 = getelementptr i8, ptr %constants, i64 464
  %v449 = load <4 x float>, ptr %v448, align 16
  %v450 = getelementptr i8, ptr %constants, i64 480
  %v451 = load <4 x float>, ptr %v450, align 16
  %v452 = getelementptr i8, ptr %constants, i64 496
  %v453 = load <4 x float>, ptr %v452, align 16
  %v454 = getelementptr i8, ptr %constants, i64 512
  %v455 = load <4 x float>, ptr %v454, align 16
  %v456 = getelementptr i8, ptr %constants, i64 528
  %v457 = load i16, ptr %v456, align 1
  %v458 = insertelement <8 x i16> poison, i16 %v457, i64 0
  %v459 = shufflevector <8 x i16> %v458, <8 x i16> poison, <8 x i32> zeroinitializer
  %v460 = sitofp <4 x i32> %v351 to <4 x float>
  %v461 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v460, <4 x float> %v425, <4 x float> %v433)
  %v462 = load <4 x i8>, ptr %v6, align 1
  %v463 = shufflevector <4 x i8> %v462, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v464 = zext <4 x i8> %v463 to <4 x i32>
  %v465 = sub <4 x i32> %v464, %v447
  %v466 = sitofp <4 x i32> %v465 to <4 x float>
  %v467 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v466, <4 x float> %v445, <4 x float> %v461)
  %v468 = fcmp olt <4 x float> %v467, zeroinitializer
  %v469 = fmul <4 x float> %v467, %v449
  %v470 = select <4 x i1> %v468, <4 x float> %v469, <4 x float> %v467
  %v471 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v470)
  %v472 = sitofp <4 x i32> %v373 to <4 x float>
  %v473 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v472, <4 x float> %v427, <4 x float> %v435)
  %v474 = getelementptr i8, ptr %v6, i64 4
  %v475 = load <4 x i8>, ptr %v474, align 1
  %v476 = shufflevector <4 x i8> %v475, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v477 = zext <4 x i8> %v476 to <4 x i32>
  %v478 = sub <4 x i32> %v477, %v447
  %v479 = sitofp <4 x i32> %v478 to <4 x float>
  %v480 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v479, <4 x float> %v445, <4 x float> %v473)
  %v481 = fcmp olt <4 x float> %v480, zeroinitializer
  %v482 = fmul <4 x float> %v480, %v451
  %v483 = select <4 x i1> %v481, <4 x float> %v482, <4 x float> %v480
  %v484 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v483)
  %v485 = sitofp <4 x i32> %v395 to <4 x float>
  %v486 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v485, <4 x float> %v429, <4 x float> %v437)
  %v487 = getelementptr i8, ptr %v6, i64 8
  %v488 = load <4 x i8>, ptr %v487, align 1
  %v489 = shufflevector <4 x i8> %v488, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v490 = zext <4 x i8> %v489 to <4 x i32>
  %v491 = sub <4 x i32> %v490, %v447
  %v492 = sitofp <4 x i32> %v491 to <4 x float>
  %v493 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v492, <4 x float> %v445, <4 x float> %v486)
  %v494 = fcmp olt <4 x float> %v493, zeroinitializer
  %v495 = fmul <4 x float> %v493, %v453
  %v496 = select <4 x i1> %v494, <4 x float> %v495, <4 x float> %v493
  %v497 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v496)
  %v498 = sitofp <4 x i32> %v415 to <4 x float>
  %v499 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v498, <4 x float> %v431, <4 x float> %v439)
  %v500 = getelementptr i8, ptr %v6, i64 12
  %v501 = load <4 x i8>, ptr %v500, align 1
  %v502 = shufflevector <4 x i8> %v501, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v503 = zext <4 x i8> %v502 to <4 x i32>
  %v504 = sub <4 x i32> %v503, %v447
  %v505 = sitofp <4 x i32> %v504 to <4 x float>
  %v506 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v505, <4 x float> %v445, <4 x float> %v499)
  %v507 = fcmp olt <4 x float> %v506, zeroinitializer
  %v508 = fmul <4 x float> %v506, %v455
  %v509 = select <4 x i1> %v507, <4 x float> %v508, <4 x float> %v506
  %v510 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v509)
  %v511 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v471)
  %v512 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v484)
  %v513 = shufflevector <4 x i16> %v511, <4 x i16> %v512, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v514 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v497)
  %v515 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v510)
  %v516 = shufflevector <4 x i16> %v514, <4 x i16> %v515, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v517 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v513, <8 x i16> %v459)
  %v518 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v516, <8 x i16> %v459)
  %v519 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v517)
  %v520 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v518)
  %v521 = shufflevector <8 x i8> %v519, <8 x i8> %v520, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v522 = shufflevector <16 x i8> %v521, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  store <16 x i8> %v522, ptr %v8, align 1
  %v523 = getelementptr i8, ptr %constants, i64 320
  %v524 = load <4 x float>, ptr %v523, align 16
  %v525 = getelementptr i8, ptr %constants, i64 336
  %v526 = load <4 x float>, ptr %v525, align 16
  %v527 = getelementptr i8, ptr %constants, i64 352
  %v528 = load <4 x float>, ptr %v527, align 16
  %v529 = getelementptr i8, ptr %constants, i64 368
  %v530 = load <4 x float>, ptr %v529, align 16
  %v531 = getelementptr i8, ptr %constants, i64 384
  %v532 = load <4 x float>, ptr %v531, align 16
  %v533 = getelementptr i8, ptr %constants, i64 400
  %v534 = load <4 x float>, ptr %v533, align 16
  %v535 = getelementptr i8, ptr %constants, i64 416
  %v536 = load <4 x float>, ptr %v535, align 16
  %v537 = getelementptr i8, ptr %constants, i64 432
  %v538 = load <4 x float>, ptr %v537, align 16
  %v539 = getelementptr i8, ptr %constants, i64 448
  %v540 = load i32, ptr %v539, align 1
  %v541 = getelementptr i8, ptr %constants, i64 452
  %v542 = load float, ptr %v541, align 1
  %v543 = insertelement <4 x float> poison, float %v542, i64 0
  %v544 = shufflevector <4 x float> %v543, <4 x float> poison, <4 x i32> zeroinitializer
  %v545 = insertelement <4 x i32> poison, i32 %v540, i64 0
  %v546 = shufflevector <4 x i32> %v545, <4 x i32> poison, <4 x i32> zeroinitializer
  %v547 = getelementptr i8, ptr %constants, i64 464
  %v548 = load <4 x float>, ptr %v547, align 16
  %v549 = getelementptr i8, ptr %constants, i64 480
  %v550 = load <4 x float>, ptr %v549, align 16
  %v551 = getelementptr i8, ptr %constants, i64 496
  %v552 = load <4 x float>, ptr %v551, align 16
  %v553 = getelementptr i8, ptr %constants, i64 512
  %v554 = load <4 x float>, ptr %v553, align 16
  %v555 = getelementptr i8, ptr %constants, i64 528
  %v556 = load i16, ptr %v555, align 1
  %v557 = insertelement <8 x i16> poison, i16 %v556, i64 0
  %v558 = shufflevector <8 x i16> %v557, <8 x i16> poison, <8 x i32> zeroinitializer
  %v559 = sitofp <4 x i32> %v353 to <4 x float>
  %v560 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v559, <4 x float> %v524, <4 x float> %v532)
  %v561 = getelementptr i8, ptr %v6, i64 16
  %v562 = load <4 x i8>, ptr %v561, align 1
  %v563 = shufflevector <4 x i8> %v562, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v564 = zext <4 x i8> %v563 to <4 x i32>
  %v565 = sub <4 x i32> %v564, %v546
  %v566 = sitofp <4 x i32> %v565 to <4 x float>
  %v567 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v566, <4 x float> %v544, <4 x float> %v560)
  %v568 = fcmp olt <4 x float> %v567, zeroinitializer
  %v569 = fmul <4 x float> %v567, %v548
  %v570 = select <4 x i1> %v568, <4 x float> %v569, <4 x float> %v567
  %v571 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v570)
  %v572 = sitofp <4 x i32> %v375 to <4 x float>
  %v573 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v572, <4 x float> %v526, <4 x float> %v534)
  %v574 = getelementptr i8, ptr %v6, i64 20
  %v575 = load <4 x i8>, ptr %v574, align 1
  %v576 = shufflevector <4 x i8> %v575, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v577 = zext <4 x i8> %v576 to <4 x i32>
  %v578 = sub <4 x i32> %v577, %v546
  %v579 = sitofp <4 x i32> %v578 to <4 x float>
  %v580 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v579, <4 x float> %v544, <4 x float> %v573)
  %v581 = fcmp olt <4 x float> %v580, zeroinitializer
  %v582 = fmul <4 x float> %v580, %v550
  %v583 = select <4 x i1> %v581, <4 x float> %v582, <4 x float> %v580
  %v584 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v583)
  %v585 = sitofp <4 x i32> %v397 to <4 x float>
  %v586 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v585, <4 x float> %v528, <4 x float> %v536)
  %v587 = getelementptr i8, ptr %v6, i64 24
  %v588 = load <4 x i8>, ptr %v587, align 1
  %v589 = shufflevector <4 x i8> %v588, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v590 = zext <4 x i8> %v589 to <4 x i32>
  %v591 = sub <4 x i32> %v590, %v546
  %v592 = sitofp <4 x i32> %v591 to <4 x float>
  %v593 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v592, <4 x float> %v544, <4 x float> %v586)
  %v594 = fcmp olt <4 x float> %v593, zeroinitializer
  %v595 = fmul <4 x float> %v593, %v552
  %v596 = select <4 x i1> %v594, <4 x float> %v595, <4 x float> %v593
  %v597 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v596)
  %v598 = sitofp <4 x i32> %v417 to <4 x float>
  %v599 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v598, <4 x float> %v530, <4 x float> %v538)
  %v600 = getelementptr i8, ptr %v6, i64 28
  %v601 = load <4 x i8>, ptr %v600, align 1
  %v602 = shufflevector <4 x i8> %v601, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v603 = zext <4 x i8> %v602 to <4 x i32>
  %v604 = sub <4 x i32> %v603, %v546
  %v605 = sitofp <4 x i32> %v604 to <4 x float>
  %v606 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v605, <4 x float> %v544, <4 x float> %v599)
  %v607 = fcmp olt <4 x float> %v606, zeroinitializer
  %v608 = fmul <4 x float> %v606, %v554
  %v609 = select <4 x i1> %v607, <4 x float> %v608, <4 x float> %v606
  %v610 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v609)
  %v611 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v571)
  %v612 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v584)
  %v613 = shufflevector <4 x i16> %v611, <4 x i16> %v612, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v614 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v597)
  %v615 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v610)
  %v616 = shufflevector <4 x i16> %v614, <4 x i16> %v615, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v617 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v613, <8 x i16> %v558)
  %v618 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v616, <8 x i16> %v558)
  %v619 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v617)
  %v620 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v618)
  %v621 = shufflevector <8 x i8> %v619, <8 x i8> %v620, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v622 = shufflevector <16 x i8> %v621, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v623 = getelementptr i8, ptr %v8, i64 16
  store <16 x i8> %v622, ptr %v623, align 1
  %v624 = getelementptr i8, ptr %constants, i64 320
  %v625 = load <4 x float>, ptr %v624, align 16
  %v626 = getelementptr i8, ptr %constants, i64 336
  %v627 = load <4 x float>, ptr %v626, align 16
  %v628 = getelementptr i8, ptr %constants, i64 352
  %v629 = load <4 x float>, ptr %v628, align 16
  %v630 = getelementptr i8, ptr %constants, i64 368
  %v631 = load <4 x float>, ptr %v630, align 16
  %v632 = getelementptr i8, ptr %constants, i64 384
  %v633 = load <4 x float>, ptr %v632, align 16
  %v634 = getelementptr i8, ptr %constants, i64 400
  %v635 = load <4 x float>, ptr %v634, align 16
  %v636 = getelementptr i8, ptr %constants, i64 416
  %v637 = load <4 x float>, ptr %v636, align 16
  %v638 = getelementptr i8, ptr %constants, i64 432
  %v639 = load <4 x float>, ptr %v638, align 16
  %v640 = getelementptr i8, ptr %constants, i64 448
  %v641 = load i32, ptr %v640, align 1
  %v642 = getelementptr i8, ptr %constants, i64 452
  %v643 = load float, ptr %v642, align 1
  %v644 = insertelement <4 x float> poison, float %v643, i64 0
  %v645 = shufflevector <4 x float> %v644, <4 x float> poison, <4 x i32> zeroinitializer
  %v646 = insertelement <4 x i32> poison, i32 %v641, i64 0
  %v647 = shufflevector <4 x i32> %v646, <4 x i32> poison, <4 x i32> zeroinitializer
  %v648 = getelementptr i8, ptr %constants, i64 464
  %v649 = load <4 x float>, ptr %v648, align 16
  %v650 = getelementptr i8, ptr %constants, i64 480
  %v651 = load <4 x float>, ptr %v650, align 16
  %v652 = getelementptr i8, ptr %constants, i64 496
  %v653 = load <4 x float>, ptr %v652, align 16
  %v654 = getelementptr i8, ptr %constants, i64 512
  %v655 = load <4 x float>, ptr %v654, align 16
  %v656 = getelementptr i8, ptr %constants, i64 528
  %v657 = load i16, ptr %v656, align 1
  %v658 = insertelement <8 x i16> poison, i16 %v657, i64 0
  %v659 = shufflevector <8 x i16> %v658, <8 x i16> poison, <8 x i32> zeroinitializer
  %v660 = sitofp <4 x i32> %v355 to <4 x float>
  %v661 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v660, <4 x float> %v625, <4 x float> %v633)
  %v662 = getelementptr i8, ptr %v6, i64 32
  %v663 = load <4 x i8>, ptr %v662, align 1
  %v664 = shufflevector <4 x i8> %v663, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v665 = zext <4 x i8> %v664 to <4 x i32>
  %v666 = sub <4 x i32> %v665, %v647
  %v667 = sitofp <4 x i32> %v666 to <4 x float>
  %v668 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v667, <4 x float> %v645, <4 x float> %v661)
  %v669 = fcmp olt <4 x float> %v668, zeroinitializer
  %v670 = fmul <4 x float> %v668, %v649
  %v671 = select <4 x i1> %v669, <4 x float> %v670, <4 x float> %v668
  %v672 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v671)
  %v673 = sitofp <4 x i32> %v377 to <4 x float>
  %v674 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v673, <4 x float> %v627, <4 x float> %v635)
  %v675 = getelementptr i8, ptr %v6, i64 36
  %v676 = load <4 x i8>, ptr %v675, align 1
  %v677 = shufflevector <4 x i8> %v676, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v678 = zext <4 x i8> %v677 to <4 x i32>
  %v679 = sub <4 x i32> %v678, %v647
  %v680 = sitofp <4 x i32> %v679 to <4 x float>
  %v681 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v680, <4 x float> %v645, <4 x float> %v674)
  %v682 = fcmp olt <4 x float> %v681, zeroinitializer
  %v683 = fmul <4 x float> %v681, %v651
  %v684 = select <4 x i1> %v682, <4 x float> %v683, <4 x float> %v681
  %v685 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v684)
  %v686 = sitofp <4 x i32> %v399 to <4 x float>
  %v687 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v686, <4 x float> %v629, <4 x float> %v637)
  %v688 = getelementptr i8, ptr %v6, i64 40
  %v689 = load <4 x i8>, ptr %v688, align 1
  %v690 = shufflevector <4 x i8> %v689, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v691 = zext <4 x i8> %v690 to <4 x i32>
  %v692 = sub <4 x i32> %v691, %v647
  %v693 = sitofp <4 x i32> %v692 to <4 x float>
  %v694 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v693, <4 x float> %v645, <4 x float> %v687)
  %v695 = fcmp olt <4 x float> %v694, zeroinitializer
  %v696 = fmul <4 x float> %v694, %v653
  %v697 = select <4 x i1> %v695, <4 x float> %v696, <4 x float> %v694
  %v698 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v697)
  %v699 = sitofp <4 x i32> %v419 to <4 x float>
  %v700 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v699, <4 x float> %v631, <4 x float> %v639)
  %v701 = getelementptr i8, ptr %v6, i64 44
  %v702 = load <4 x i8>, ptr %v701, align 1
  %v703 = shufflevector <4 x i8> %v702, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v704 = zext <4 x i8> %v703 to <4 x i32>
  %v705 = sub <4 x i32> %v704, %v647
  %v706 = sitofp <4 x i32> %v705 to <4 x float>
  %v707 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v706, <4 x float> %v645, <4 x float> %v700)
  %v708 = fcmp olt <4 x float> %v707, zeroinitializer
  %v709 = fmul <4 x float> %v707, %v655
  %v710 = select <4 x i1> %v708, <4 x float> %v709, <4 x float> %v707
  %v711 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v710)
  %v712 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v672)
  %v713 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v685)
  %v714 = shufflevector <4 x i16> %v712, <4 x i16> %v713, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v715 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v698)
  %v716 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v711)
  %v717 = shufflevector <4 x i16> %v715, <4 x i16> %v716, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v718 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v714, <8 x i16> %v659)
  %v719 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v717, <8 x i16> %v659)
  %v720 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v718)
  %v721 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v719)
  %v722 = shufflevector <8 x i8> %v720, <8 x i8> %v721, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v723 = shufflevector <16 x i8> %v722, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v724 = getelementptr i8, ptr %v8, i64 32
  store <16 x i8> %v723, ptr %v724, align 1
  %v725 = getelementptr i8, ptr %constants, i64 320
  %v726 = load <4 x float>, ptr %v725, align 16
  %v727 = getelementptr i8, ptr %constants, i64 336
  %v728 = load <4 x float>, ptr %v727, align 16
  %v729 = getelementptr i8, ptr %constants, i64 352
  %v730 = load <4 x float>, ptr %v729, align 16
  %v731 = getelementptr i8, ptr %constants, i64 368
  %v732 = load <4 x float>, ptr %v731, align 16
  %v733 = getelementptr i8, ptr %constants, i64 384
  %v734 = load <4 x float>, ptr %v733, align 16
  %v735 = getelementptr i8, ptr %constants, i64 400
  %v736 = load <4 x float>, ptr %v735, align 16
  %v737 = getelementptr i8, ptr %constants, i64 416
  %v738 = load <4 x float>, ptr %v737, align 16
  %v739 = getelementptr i8, ptr %constants, i64 432
  %v740 = load <4 x float>, ptr %v739, align 16
  %v741 = getelementptr i8, ptr %constants, i64 448
  %v742 = load i32, ptr %v741, align 1
  %v743 = getelementptr i8, ptr %constants, i64 452
  %v744 = load float, ptr %v743, align 1
  %v745 = insertelement <4 x float> poison, float %v744, i64 0
  %v746 = shufflevector <4 x float> %v745, <4 x float> poison, <4 x i32> zeroinitializer
  %v747 = insertelement <4 x i32> poison, i32 %v742, i64 0
  %v748 = shufflevector <4 x i32> %v747, <4 x i32> poison, <4 x i32> zeroinitializer
  %v749 = getelementptr i8, ptr %constants, i64 464
  %v750 = load <4 x float>, ptr %v749, align 16
  %v751 = getelementptr i8, ptr %constants, i64 480
  %v752 = load <4 x float>, ptr %v751, align 16
  %v753 = getelementptr i8, ptr %constants, i64 496
  %v754 = load <4 x float>, ptr %v753, align 16
  %v755 = getelementptr i8, ptr %constants, i64 512
  %v756 = load <4 x float>, ptr %v755, align 16
  %v757 = getelementptr i8, ptr %constants, i64 528
  %v758 = load i16, ptr %v757, align 1
  %v759 = insertelement <8 x i16> poison, i16 %v758, i64 0
  %v760 = shufflevector <8 x i16> %v759, <8 x i16> poison, <8 x i32> zeroinitializer
  %v761 = sitofp <4 x i32> %v357 to <4 x float>
  %v762 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v761, <4 x float> %v726, <4 x float> %v734)
  %v763 = getelementptr i8, ptr %v6, i64 48
  %v764 = load <4 x i8>, ptr %v763, align 1
  %v765 = shufflevector <4 x i8> %v764, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v766 = zext <4 x i8> %v765 to <4 x i32>
  %v767 = sub <4 x i32> %v766, %v748
  %v768 = sitofp <4 x i32> %v767 to <4 x float>
  %v769 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v768, <4 x float> %v746, <4 x float> %v762)
  %v770 = fcmp olt <4 x float> %v769, zeroinitializer
  %v771 = fmul <4 x float> %v769, %v750
  %v772 = select <4 x i1> %v770, <4 x float> %v771, <4 x float> %v769
  %v773 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v772)
  %v774 = sitofp <4 x i32> %v379 to <4 x float>
  %v775 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v774, <4 x float> %v728, <4 x float> %v736)
  %v776 = getelementptr i8, ptr %v6, i64 52
  %v777 = load <4 x i8>, ptr %v776, align 1
  %v778 = shufflevector <4 x i8> %v777, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v779 = zext <4 x i8> %v778 to <4 x i32>
  %v780 = sub <4 x i32> %v779, %v748
  %v781 = sitofp <4 x i32> %v780 to <4 x float>
  %v782 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v781, <4 x float> %v746, <4 x float> %v775)
  %v783 = fcmp olt <4 x float> %v782, zeroinitializer
  %v784 = fmul <4 x float> %v782, %v752
  %v785 = select <4 x i1> %v783, <4 x float> %v784, <4 x float> %v782
  %v786 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v785)
  %v787 = sitofp <4 x i32> %v401 to <4 x float>
  %v788 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v787, <4 x float> %v730, <4 x float> %v738)
  %v789 = getelementptr i8, ptr %v6, i64 56
  %v790 = load <4 x i8>, ptr %v789, align 1
  %v791 = shufflevector <4 x i8> %v790, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v792 = zext <4 x i8> %v791 to <4 x i32>
  %v793 = sub <4 x i32> %v792, %v748
  %v794 = sitofp <4 x i32> %v793 to <4 x float>
  %v795 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v794, <4 x float> %v746, <4 x float> %v788)
  %v796 = fcmp olt <4 x float> %v795, zeroinitializer
  %v797 = fmul <4 x float> %v795, %v754
  %v798 = select <4 x i1> %v796, <4 x float> %v797, <4 x float> %v795
  %v799 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v798)
  %v800 = sitofp <4 x i32> %v421 to <4 x float>
  %v801 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v800, <4 x float> %v732, <4 x float> %v740)
  %v802 = getelementptr i8, ptr %v6, i64 60
  %v803 = load <4 x i8>, ptr %v802, align 1
  %v804 = shufflevector <4 x i8> %v803, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v805 = zext <4 x i8> %v804 to <4 x i32>
  %v806 = sub <4 x i32> %v805, %v748
  %v807 = sitofp <4 x i32> %v806 to <4 x float>
  %v808 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v807, <4 x float> %v746, <4 x float> %v801)
  %v809 = fcmp olt <4 x float> %v808, zeroinitializer
  %v810 = fmul <4 x float> %v808, %v756
  %v811 = select <4 x i1> %v809, <4 x float> %v810, <4 x float> %v808
  %v812 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v811)
  %v813 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v773)
  %v814 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v786)
  %v815 = shufflevector <4 x i16> %v813, <4 x i16> %v814, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v816 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v799)
  %v817 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v812)
  %v818 = shufflevector <4 x i16> %v816, <4 x i16> %v817, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v819 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v815, <8 x i16> %v760)
  %v820 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v818, <8 x i16> %v760)
  %v821 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v819)
  %v822 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v820)
  %v823 = shufflevector <8 x i8> %v821, <8 x i8> %v822, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v824 = shufflevector <16 x i8> %v823, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v825 = getelementptr i8, ptr %v8, i64 48
  store <16 x i8> %v824, ptr %v825, align 1
  %v826 = getelementptr i8, ptr %constants, i64 320
  %v827 = load <4 x float>, ptr %v826, align 16
  %v828 = getelementptr i8, ptr %constants, i64 336
  %v829 = load <4 x float>, ptr %v828, align 16
  %v830 = getelementptr i8, ptr %constants, i64 352
  %v831 = load <4 x float>, ptr %v830, align 16
  %v832 = getelementptr i8, ptr %constants, i64 368
  %v833 = load <4 x float>, ptr %v832, align 16
  %v834 = getelementptr i8, ptr %constants, i64 384
  %v835 = load <4 x float>, ptr %v834, align 16
  %v836 = getelementptr i8, ptr %constants, i64 400
  %v837 = load <4 x float>, ptr %v836, align 16
  %v838 = getelementptr i8, ptr %constants, i64 416
  %v839 = load <4 x float>, ptr %v838, align 16
  %v840 = getelementptr i8, ptr %constants, i64 432
  %v841 = load <4 x float>, ptr %v840, align 16
  %v842 = getelementptr i8, ptr %constants, i64 448
  %v843 = load i32, ptr %v842, align 1
  %v844 = getelementptr i8, ptr %constants, i64 452
  %v845 = load float, ptr %v844, align 1
  %v846 = insertelement <4 x float> poison, float %v845, i64 0
  %v847 = shufflevector <4 x float> %v846, <4 x float> poison, <4 x i32> zeroinitializer
  %v848 = insertelement <4 x i32> poison, i32 %v843, i64 0
  %v849 = shufflevector <4 x i32> %v848, <4 x i32> poison, <4 x i32> zeroinitializer
  %v850 = getelementptr i8, ptr %constants, i64 464
  %v851 = load <4 x float>, ptr %v850, align 16
  %v852 = getelementptr i8, ptr %constants, i64 480
  %v853 = load <4 x float>, ptr %v852, align 16
  %v854 = getelementptr i8, ptr %constants, i64 496
  %v855 = load <4 x float>, ptr %v854, align 16
  %v856 = getelementptr i8, ptr %constants, i64 512
  %v857 = load <4 x float>, ptr %v856, align 16
  %v858 = getelementptr i8, ptr %constants, i64 528
  %v859 = load i16, ptr %v858, align 1
  %v860 = insertelement <8 x i16> poison, i16 %v859, i64 0
  %v861 = shufflevector <8 x i16> %v860, <8 x i16> poison, <8 x i32> zeroinitializer
  %v862 = sitofp <4 x i32> %v359 to <4 x float>
  %v863 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v862, <4 x float> %v827, <4 x float> %v835)
  %v864 = getelementptr i8, ptr %v6, i64 64
  %v865 = load <4 x i8>, ptr %v864, align 1
  %v866 = shufflevector <4 x i8> %v865, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v867 = zext <4 x i8> %v866 to <4 x i32>
  %v868 = sub <4 x i32> %v867, %v849
  %v869 = sitofp <4 x i32> %v868 to <4 x float>
  %v870 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v869, <4 x float> %v847, <4 x float> %v863)
  %v871 = fcmp olt <4 x float> %v870, zeroinitializer
  %v872 = fmul <4 x float> %v870, %v851
  %v873 = select <4 x i1> %v871, <4 x float> %v872, <4 x float> %v870
  %v874 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v873)
  %v875 = sitofp <4 x i32> %v381 to <4 x float>
  %v876 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v875, <4 x float> %v829, <4 x float> %v837)
  %v877 = getelementptr i8, ptr %v6, i64 68
  %v878 = load <4 x i8>, ptr %v877, align 1
  %v879 = shufflevector <4 x i8> %v878, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v880 = zext <4 x i8> %v879 to <4 x i32>
  %v881 = sub <4 x i32> %v880, %v849
  %v882 = sitofp <4 x i32> %v881 to <4 x float>
  %v883 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v882, <4 x float> %v847, <4 x float> %v876)
  %v884 = fcmp olt <4 x float> %v883, zeroinitializer
  %v885 = fmul <4 x float> %v883, %v853
  %v886 = select <4 x i1> %v884, <4 x float> %v885, <4 x float> %v883
  %v887 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v886)
  %v888 = sitofp <4 x i32> %v403 to <4 x float>
  %v889 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v888, <4 x float> %v831, <4 x float> %v839)
  %v890 = getelementptr i8, ptr %v6, i64 72
  %v891 = load <4 x i8>, ptr %v890, align 1
  %v892 = shufflevector <4 x i8> %v891, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v893 = zext <4 x i8> %v892 to <4 x i32>
  %v894 = sub <4 x i32> %v893, %v849
  %v895 = sitofp <4 x i32> %v894 to <4 x float>
  %v896 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v895, <4 x float> %v847, <4 x float> %v889)
  %v897 = fcmp olt <4 x float> %v896, zeroinitializer
  %v898 = fmul <4 x float> %v896, %v855
  %v899 = select <4 x i1> %v897, <4 x float> %v898, <4 x float> %v896
  %v900 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v899)
  %v901 = sitofp <4 x i32> %v423 to <4 x float>
  %v902 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v901, <4 x float> %v833, <4 x float> %v841)
  %v903 = getelementptr i8, ptr %v6, i64 76
  %v904 = load <4 x i8>, ptr %v903, align 1
  %v905 = shufflevector <4 x i8> %v904, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v906 = zext <4 x i8> %v905 to <4 x i32>
  %v907 = sub <4 x i32> %v906, %v849
  %v908 = sitofp <4 x i32> %v907 to <4 x float>
  %v909 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v908, <4 x float> %v847, <4 x float> %v902)
  %v910 = fcmp olt <4 x float> %v909, zeroinitializer
  %v911 = fmul <4 x float> %v909, %v857
  %v912 = select <4 x i1> %v910, <4 x float> %v911, <4 x float> %v909
  %v913 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v912)
  %v914 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v874)
  %v915 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v887)
  %v916 = shufflevector <4 x i16> %v914, <4 x i16> %v915, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v917 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v900)
  %v918 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v913)
  %v919 = shufflevector <4 x i16> %v917, <4 x i16> %v918, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v920 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v916, <8 x i16> %v861)
  %v921 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v919, <8 x i16> %v861)
  %v922 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v920)
  %v923 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v921)
  %v924 = shufflevector <8 x i8> %v922, <8 x i8> %v923, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v925 = shufflevector <16 x i8> %v924, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v926 = getelementptr i8, ptr %v8, i64 64
  store <16 x i8> %v925, ptr %v926, align 1
  %following = add i64 %x, 5
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v927 = sub i64 %next, %x
  %v928 = mul i64 %v927, 16
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v928
  %nextPixel1 = getelementptr i8, ptr %pixel1, i64 %v928
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <4 x float> @llvm.fma.v4f32(<4 x float>, <4 x float>, <4 x float>)
declare <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32>)
declare <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float>)
declare <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32>, <16 x i8>, <16 x i8>)
declare <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16>, <8 x i16>)
declare <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16>)
