; 16 filters, 4 taps, 6 pixels, aarch64-dotprod
target triple = "aarch64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %last = sub i64 %width, 6
  %v0 = load ptr, ptr %rows, align 1
  %row0 = getelementptr i8, ptr %v0, i64 48
  %v1 = getelementptr i8, ptr %rows, i64 8
  %v2 = load ptr, ptr %v1, align 1
  %row1 = getelementptr i8, ptr %v2, i64 48
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
  %v18 = getelementptr i8, ptr %pixel0, i64 -48
  %v19 = load <4 x i32>, ptr %v18, align 1
  %v20 = xor <4 x i32> %v19, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v21 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v22 = bitcast <4 x i32> %v21 to <16 x i8>
  %v23 = getelementptr i8, ptr %pixel0, i64 -32
  %v24 = load <4 x i32>, ptr %v23, align 1
  %v25 = xor <4 x i32> %v24, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v26 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v27 = bitcast <4 x i32> %v26 to <16 x i8>
  %v28 = getelementptr i8, ptr %pixel0, i64 -16
  %v29 = load <4 x i32>, ptr %v28, align 1
  %v30 = xor <4 x i32> %v29, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v31 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v32 = bitcast <4 x i32> %v31 to <16 x i8>
  %v33 = load <4 x i32>, ptr %pixel0, align 1
  %v34 = xor <4 x i32> %v33, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v35 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v36 = bitcast <4 x i32> %v35 to <16 x i8>
  %v37 = getelementptr i8, ptr %pixel0, i64 16
  %v38 = load <4 x i32>, ptr %v37, align 1
  %v39 = xor <4 x i32> %v38, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v40 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v41 = bitcast <4 x i32> %v40 to <16 x i8>
  %v42 = getelementptr i8, ptr %pixel0, i64 32
  %v43 = load <4 x i32>, ptr %v42, align 1
  %v44 = xor <4 x i32> %v43, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v45 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v46 = bitcast <4 x i32> %v45 to <16 x i8>
  %v47 = getelementptr i8, ptr %constants, i64 80
  %v48 = load <16 x i8>, ptr %v47, align 16
  %v49 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v22)
  %v50 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v49)
  %v51 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v27)
  %v52 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v51)
  %v53 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v32)
  %v54 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v53)
  %v55 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v36)
  %v56 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v55)
  %v57 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v41)
  %v58 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v57)
  %v59 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v17, <16 x i8> %v46)
  %v60 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v59)
  %v61 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v62 = bitcast <4 x i32> %v61 to <16 x i8>
  %v63 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v64 = bitcast <4 x i32> %v63 to <16 x i8>
  %v65 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v66 = bitcast <4 x i32> %v65 to <16 x i8>
  %v67 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v68 = bitcast <4 x i32> %v67 to <16 x i8>
  %v69 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v70 = bitcast <4 x i32> %v69 to <16 x i8>
  %v71 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v72 = bitcast <4 x i32> %v71 to <16 x i8>
  %v73 = getelementptr i8, ptr %constants, i64 96
  %v74 = load <16 x i8>, ptr %v73, align 16
  %v75 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v48, <16 x i8> %v62)
  %v76 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v75)
  %v77 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v48, <16 x i8> %v64)
  %v78 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v77)
  %v79 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v48, <16 x i8> %v66)
  %v80 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v79)
  %v81 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v48, <16 x i8> %v68)
  %v82 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v81)
  %v83 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v48, <16 x i8> %v70)
  %v84 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v83)
  %v85 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v48, <16 x i8> %v72)
  %v86 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v85)
  %v87 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v88 = bitcast <4 x i32> %v87 to <16 x i8>
  %v89 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v90 = bitcast <4 x i32> %v89 to <16 x i8>
  %v91 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v92 = bitcast <4 x i32> %v91 to <16 x i8>
  %v93 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v94 = bitcast <4 x i32> %v93 to <16 x i8>
  %v95 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v96 = bitcast <4 x i32> %v95 to <16 x i8>
  %v97 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v98 = bitcast <4 x i32> %v97 to <16 x i8>
  %v99 = getelementptr i8, ptr %constants, i64 112
  %v100 = load <16 x i8>, ptr %v99, align 16
  %v101 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v74, <16 x i8> %v88)
  %v102 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v101)
  %v103 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v74, <16 x i8> %v90)
  %v104 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v103)
  %v105 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v74, <16 x i8> %v92)
  %v106 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v105)
  %v107 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v74, <16 x i8> %v94)
  %v108 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v107)
  %v109 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v74, <16 x i8> %v96)
  %v110 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v109)
  %v111 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v74, <16 x i8> %v98)
  %v112 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v111)
  %v113 = shufflevector <4 x i32> %v20, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v114 = bitcast <4 x i32> %v113 to <16 x i8>
  %v115 = shufflevector <4 x i32> %v25, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v116 = bitcast <4 x i32> %v115 to <16 x i8>
  %v117 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v118 = bitcast <4 x i32> %v117 to <16 x i8>
  %v119 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v120 = bitcast <4 x i32> %v119 to <16 x i8>
  %v121 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v122 = bitcast <4 x i32> %v121 to <16 x i8>
  %v123 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v124 = bitcast <4 x i32> %v123 to <16 x i8>
  %v125 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v100, <16 x i8> %v114)
  %v126 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v125)
  %v127 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v100, <16 x i8> %v116)
  %v128 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v127)
  %v129 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v100, <16 x i8> %v118)
  %v130 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v129)
  %v131 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v100, <16 x i8> %v120)
  %v132 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v131)
  %v133 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v100, <16 x i8> %v122)
  %v134 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v133)
  %v135 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v100, <16 x i8> %v124)
  %v136 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v135)
  call void asm sideeffect "", "~{memory}"()
  %v137 = getelementptr i8, ptr %constants, i64 128
  %v138 = load <16 x i8>, ptr %v137, align 16
  %v139 = getelementptr i8, ptr %pixel0, i64 -32
  %v140 = load <4 x i32>, ptr %v139, align 1
  %v141 = xor <4 x i32> %v140, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v142 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v143 = bitcast <4 x i32> %v142 to <16 x i8>
  %v144 = getelementptr i8, ptr %pixel0, i64 -16
  %v145 = load <4 x i32>, ptr %v144, align 1
  %v146 = xor <4 x i32> %v145, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v147 = shufflevector <4 x i32> %v146, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v148 = bitcast <4 x i32> %v147 to <16 x i8>
  %v149 = load <4 x i32>, ptr %pixel0, align 1
  %v150 = xor <4 x i32> %v149, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v151 = shufflevector <4 x i32> %v150, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v152 = bitcast <4 x i32> %v151 to <16 x i8>
  %v153 = getelementptr i8, ptr %pixel0, i64 16
  %v154 = load <4 x i32>, ptr %v153, align 1
  %v155 = xor <4 x i32> %v154, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v156 = shufflevector <4 x i32> %v155, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v157 = bitcast <4 x i32> %v156 to <16 x i8>
  %v158 = getelementptr i8, ptr %pixel0, i64 32
  %v159 = load <4 x i32>, ptr %v158, align 1
  %v160 = xor <4 x i32> %v159, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v161 = shufflevector <4 x i32> %v160, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v162 = bitcast <4 x i32> %v161 to <16 x i8>
  %v163 = getelementptr i8, ptr %pixel0, i64 48
  %v164 = load <4 x i32>, ptr %v163, align 1
  %v165 = xor <4 x i32> %v164, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v166 = shufflevector <4 x i32> %v165, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v167 = bitcast <4 x i32> %v166 to <16 x i8>
  %v168 = getelementptr i8, ptr %constants, i64 144
  %v169 = load <16 x i8>, ptr %v168, align 16
  %v170 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v50, <16 x i8> %v138, <16 x i8> %v143)
  %v171 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v170)
  %v172 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v52, <16 x i8> %v138, <16 x i8> %v148)
  %v173 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v172)
  %v174 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v54, <16 x i8> %v138, <16 x i8> %v152)
  %v175 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v174)
  %v176 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v56, <16 x i8> %v138, <16 x i8> %v157)
  %v177 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v176)
  %v178 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v58, <16 x i8> %v138, <16 x i8> %v162)
  %v179 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v178)
  %v180 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v60, <16 x i8> %v138, <16 x i8> %v167)
  %v181 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v180)
  %v182 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v183 = bitcast <4 x i32> %v182 to <16 x i8>
  %v184 = shufflevector <4 x i32> %v146, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v185 = bitcast <4 x i32> %v184 to <16 x i8>
  %v186 = shufflevector <4 x i32> %v150, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v187 = bitcast <4 x i32> %v186 to <16 x i8>
  %v188 = shufflevector <4 x i32> %v155, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v189 = bitcast <4 x i32> %v188 to <16 x i8>
  %v190 = shufflevector <4 x i32> %v160, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v191 = bitcast <4 x i32> %v190 to <16 x i8>
  %v192 = shufflevector <4 x i32> %v165, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v193 = bitcast <4 x i32> %v192 to <16 x i8>
  %v194 = getelementptr i8, ptr %constants, i64 160
  %v195 = load <16 x i8>, ptr %v194, align 16
  %v196 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v76, <16 x i8> %v169, <16 x i8> %v183)
  %v197 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v196)
  %v198 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v78, <16 x i8> %v169, <16 x i8> %v185)
  %v199 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v198)
  %v200 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v80, <16 x i8> %v169, <16 x i8> %v187)
  %v201 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v200)
  %v202 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v82, <16 x i8> %v169, <16 x i8> %v189)
  %v203 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v202)
  %v204 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v84, <16 x i8> %v169, <16 x i8> %v191)
  %v205 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v204)
  %v206 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v86, <16 x i8> %v169, <16 x i8> %v193)
  %v207 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v206)
  %v208 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v209 = bitcast <4 x i32> %v208 to <16 x i8>
  %v210 = shufflevector <4 x i32> %v146, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v211 = bitcast <4 x i32> %v210 to <16 x i8>
  %v212 = shufflevector <4 x i32> %v150, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v213 = bitcast <4 x i32> %v212 to <16 x i8>
  %v214 = shufflevector <4 x i32> %v155, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v215 = bitcast <4 x i32> %v214 to <16 x i8>
  %v216 = shufflevector <4 x i32> %v160, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v217 = bitcast <4 x i32> %v216 to <16 x i8>
  %v218 = shufflevector <4 x i32> %v165, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v219 = bitcast <4 x i32> %v218 to <16 x i8>
  %v220 = getelementptr i8, ptr %constants, i64 176
  %v221 = load <16 x i8>, ptr %v220, align 16
  %v222 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v102, <16 x i8> %v195, <16 x i8> %v209)
  %v223 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v222)
  %v224 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v104, <16 x i8> %v195, <16 x i8> %v211)
  %v225 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v224)
  %v226 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v106, <16 x i8> %v195, <16 x i8> %v213)
  %v227 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v226)
  %v228 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v108, <16 x i8> %v195, <16 x i8> %v215)
  %v229 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v228)
  %v230 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v110, <16 x i8> %v195, <16 x i8> %v217)
  %v231 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v230)
  %v232 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v112, <16 x i8> %v195, <16 x i8> %v219)
  %v233 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v232)
  %v234 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v235 = bitcast <4 x i32> %v234 to <16 x i8>
  %v236 = shufflevector <4 x i32> %v146, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v237 = bitcast <4 x i32> %v236 to <16 x i8>
  %v238 = shufflevector <4 x i32> %v150, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v239 = bitcast <4 x i32> %v238 to <16 x i8>
  %v240 = shufflevector <4 x i32> %v155, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v241 = bitcast <4 x i32> %v240 to <16 x i8>
  %v242 = shufflevector <4 x i32> %v160, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v243 = bitcast <4 x i32> %v242 to <16 x i8>
  %v244 = shufflevector <4 x i32> %v165, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v245 = bitcast <4 x i32> %v244 to <16 x i8>
  %v246 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v126, <16 x i8> %v221, <16 x i8> %v235)
  %v247 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v246)
  %v248 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v128, <16 x i8> %v221, <16 x i8> %v237)
  %v249 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v248)
  %v250 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v130, <16 x i8> %v221, <16 x i8> %v239)
  %v251 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v250)
  %v252 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v132, <16 x i8> %v221, <16 x i8> %v241)
  %v253 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v252)
  %v254 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v134, <16 x i8> %v221, <16 x i8> %v243)
  %v255 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v254)
  %v256 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v136, <16 x i8> %v221, <16 x i8> %v245)
  %v257 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v256)
  call void asm sideeffect "", "~{memory}"()
  %v258 = getelementptr i8, ptr %constants, i64 192
  %v259 = load <16 x i8>, ptr %v258, align 16
  %v260 = getelementptr i8, ptr %pixel1, i64 -48
  %v261 = load <4 x i32>, ptr %v260, align 1
  %v262 = xor <4 x i32> %v261, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v263 = shufflevector <4 x i32> %v262, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v264 = bitcast <4 x i32> %v263 to <16 x i8>
  %v265 = getelementptr i8, ptr %pixel1, i64 -32
  %v266 = load <4 x i32>, ptr %v265, align 1
  %v267 = xor <4 x i32> %v266, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v268 = shufflevector <4 x i32> %v267, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v269 = bitcast <4 x i32> %v268 to <16 x i8>
  %v270 = getelementptr i8, ptr %pixel1, i64 -16
  %v271 = load <4 x i32>, ptr %v270, align 1
  %v272 = xor <4 x i32> %v271, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v273 = shufflevector <4 x i32> %v272, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v274 = bitcast <4 x i32> %v273 to <16 x i8>
  %v275 = load <4 x i32>, ptr %pixel1, align 1
  %v276 = xor <4 x i32> %v275, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v277 = shufflevector <4 x i32> %v276, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v278 = bitcast <4 x i32> %v277 to <16 x i8>
  %v279 = getelementptr i8, ptr %pixel1, i64 16
  %v280 = load <4 x i32>, ptr %v279, align 1
  %v281 = xor <4 x i32> %v280, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v282 = shufflevector <4 x i32> %v281, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v283 = bitcast <4 x i32> %v282 to <16 x i8>
  %v284 = getelementptr i8, ptr %pixel1, i64 32
  %v285 = load <4 x i32>, ptr %v284, align 1
  %v286 = xor <4 x i32> %v285, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v287 = shufflevector <4 x i32> %v286, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v288 = bitcast <4 x i32> %v287 to <16 x i8>
  %v289 = getelementptr i8, ptr %constants, i64 208
  %v290 = load <16 x i8>, ptr %v289, align 16
  %v291 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v171, <16 x i8> %v259, <16 x i8> %v264)
  %v292 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v291)
  %v293 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v173, <16 x i8> %v259, <16 x i8> %v269)
  %v294 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v293)
  %v295 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v175, <16 x i8> %v259, <16 x i8> %v274)
  %v296 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v295)
  %v297 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v177, <16 x i8> %v259, <16 x i8> %v278)
  %v298 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v297)
  %v299 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v179, <16 x i8> %v259, <16 x i8> %v283)
  %v300 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v299)
  %v301 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v181, <16 x i8> %v259, <16 x i8> %v288)
  %v302 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v301)
  %v303 = shufflevector <4 x i32> %v262, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v304 = bitcast <4 x i32> %v303 to <16 x i8>
  %v305 = shufflevector <4 x i32> %v267, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v306 = bitcast <4 x i32> %v305 to <16 x i8>
  %v307 = shufflevector <4 x i32> %v272, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v308 = bitcast <4 x i32> %v307 to <16 x i8>
  %v309 = shufflevector <4 x i32> %v276, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v310 = bitcast <4 x i32> %v309 to <16 x i8>
  %v311 = shufflevector <4 x i32> %v281, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v312 = bitcast <4 x i32> %v311 to <16 x i8>
  %v313 = shufflevector <4 x i32> %v286, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v314 = bitcast <4 x i32> %v313 to <16 x i8>
  %v315 = getelementptr i8, ptr %constants, i64 224
  %v316 = load <16 x i8>, ptr %v315, align 16
  %v317 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v197, <16 x i8> %v290, <16 x i8> %v304)
  %v318 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v317)
  %v319 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v199, <16 x i8> %v290, <16 x i8> %v306)
  %v320 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v319)
  %v321 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v201, <16 x i8> %v290, <16 x i8> %v308)
  %v322 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v321)
  %v323 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v203, <16 x i8> %v290, <16 x i8> %v310)
  %v324 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v323)
  %v325 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v205, <16 x i8> %v290, <16 x i8> %v312)
  %v326 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v325)
  %v327 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v207, <16 x i8> %v290, <16 x i8> %v314)
  %v328 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v327)
  %v329 = shufflevector <4 x i32> %v262, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v330 = bitcast <4 x i32> %v329 to <16 x i8>
  %v331 = shufflevector <4 x i32> %v267, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v332 = bitcast <4 x i32> %v331 to <16 x i8>
  %v333 = shufflevector <4 x i32> %v272, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v334 = bitcast <4 x i32> %v333 to <16 x i8>
  %v335 = shufflevector <4 x i32> %v276, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v336 = bitcast <4 x i32> %v335 to <16 x i8>
  %v337 = shufflevector <4 x i32> %v281, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v338 = bitcast <4 x i32> %v337 to <16 x i8>
  %v339 = shufflevector <4 x i32> %v286, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v340 = bitcast <4 x i32> %v339 to <16 x i8>
  %v341 = getelementptr i8, ptr %constants, i64 240
  %v342 = load <16 x i8>, ptr %v341, align 16
  %v343 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v223, <16 x i8> %v316, <16 x i8> %v330)
  %v344 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v343)
  %v345 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v225, <16 x i8> %v316, <16 x i8> %v332)
  %v346 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v345)
  %v347 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v227, <16 x i8> %v316, <16 x i8> %v334)
  %v348 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v347)
  %v349 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v229, <16 x i8> %v316, <16 x i8> %v336)
  %v350 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v349)
  %v351 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v231, <16 x i8> %v316, <16 x i8> %v338)
  %v352 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v351)
  %v353 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v233, <16 x i8> %v316, <16 x i8> %v340)
  %v354 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v353)
  %v355 = shufflevector <4 x i32> %v262, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v356 = bitcast <4 x i32> %v355 to <16 x i8>
  %v357 = shufflevector <4 x i32> %v267, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v358 = bitcast <4 x i32> %v357 to <16 x i8>
  %v359 = shufflevector <4 x i32> %v272, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v360 = bitcast <4 x i32> %v359 to <16 x i8>
  %v361 = shufflevector <4 x i32> %v276, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v362 = bitcast <4 x i32> %v361 to <16 x i8>
  %v363 = shufflevector <4 x i32> %v281, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v364 = bitcast <4 x i32> %v363 to <16 x i8>
  %v365 = shufflevector <4 x i32> %v286, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v366 = bitcast <4 x i32> %v365 to <16 x i8>
  %v367 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v247, <16 x i8> %v342, <16 x i8> %v356)
  %v368 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v367)
  %v369 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v249, <16 x i8> %v342, <16 x i8> %v358)
  %v370 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v369)
  %v371 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v251, <16 x i8> %v342, <16 x i8> %v360)
  %v372 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v371)
  %v373 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v253, <16 x i8> %v342, <16 x i8> %v362)
  %v374 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v373)
  %v375 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v255, <16 x i8> %v342, <16 x i8> %v364)
  %v376 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v375)
  %v377 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v257, <16 x i8> %v342, <16 x i8> %v366)
  %v378 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v377)
  call void asm sideeffect "", "~{memory}"()
  %v379 = getelementptr i8, ptr %constants, i64 256
  %v380 = load <16 x i8>, ptr %v379, align 16
  %v381 = getelementptr i8, ptr %pixel1, i64 -32
  %v382 = load <4 x i32>, ptr %v381, align 1
  %v383 = xor <4 x i32> %v382, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v384 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v385 = bitcast <4 x i32> %v384 to <16 x i8>
  %v386 = getelementptr i8, ptr %pixel1, i64 -16
  %v387 = load <4 x i32>, ptr %v386, align 1
  %v388 = xor <4 x i32> %v387, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v389 = shufflevector <4 x i32> %v388, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v390 = bitcast <4 x i32> %v389 to <16 x i8>
  %v391 = load <4 x i32>, ptr %pixel1, align 1
  %v392 = xor <4 x i32> %v391, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v393 = shufflevector <4 x i32> %v392, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v394 = bitcast <4 x i32> %v393 to <16 x i8>
  %v395 = getelementptr i8, ptr %pixel1, i64 16
  %v396 = load <4 x i32>, ptr %v395, align 1
  %v397 = xor <4 x i32> %v396, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v398 = shufflevector <4 x i32> %v397, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v399 = bitcast <4 x i32> %v398 to <16 x i8>
  %v400 = getelementptr i8, ptr %pixel1, i64 32
  %v401 = load <4 x i32>, ptr %v400, align 1
  %v402 = xor <4 x i32> %v401, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v403 = shufflevector <4 x i32> %v402, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v404 = bitcast <4 x i32> %v403 to <16 x i8>
  %v405 = getelementptr i8, ptr %pixel1, i64 48
  %v406 = load <4 x i32>, ptr %v405, align 1
  %v407 = xor <4 x i32> %v406, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v408 = shufflevector <4 x i32> %v407, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v409 = bitcast <4 x i32> %v408 to <16 x i8>
  %v410 = getelementptr i8, ptr %constants, i64 272
  %v411 = load <16 x i8>, ptr %v410, align 16
  %v412 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v292, <16 x i8> %v380, <16 x i8> %v385)
  %v413 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v412)
  %v414 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v294, <16 x i8> %v380, <16 x i8> %v390)
  %v415 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v414)
  %v416 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v296, <16 x i8> %v380, <16 x i8> %v394)
  %v417 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v416)
  %v418 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v298, <16 x i8> %v380, <16 x i8> %v399)
  %v419 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v418)
  %v420 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v300, <16 x i8> %v380, <16 x i8> %v404)
  %v421 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v420)
  %v422 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v302, <16 x i8> %v380, <16 x i8> %v409)
  %v423 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v422)
  %v424 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v425 = bitcast <4 x i32> %v424 to <16 x i8>
  %v426 = shufflevector <4 x i32> %v388, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v427 = bitcast <4 x i32> %v426 to <16 x i8>
  %v428 = shufflevector <4 x i32> %v392, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v429 = bitcast <4 x i32> %v428 to <16 x i8>
  %v430 = shufflevector <4 x i32> %v397, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v431 = bitcast <4 x i32> %v430 to <16 x i8>
  %v432 = shufflevector <4 x i32> %v402, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v433 = bitcast <4 x i32> %v432 to <16 x i8>
  %v434 = shufflevector <4 x i32> %v407, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v435 = bitcast <4 x i32> %v434 to <16 x i8>
  %v436 = getelementptr i8, ptr %constants, i64 288
  %v437 = load <16 x i8>, ptr %v436, align 16
  %v438 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v318, <16 x i8> %v411, <16 x i8> %v425)
  %v439 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v438)
  %v440 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v320, <16 x i8> %v411, <16 x i8> %v427)
  %v441 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v440)
  %v442 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v322, <16 x i8> %v411, <16 x i8> %v429)
  %v443 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v442)
  %v444 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v324, <16 x i8> %v411, <16 x i8> %v431)
  %v445 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v444)
  %v446 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v326, <16 x i8> %v411, <16 x i8> %v433)
  %v447 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v446)
  %v448 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v328, <16 x i8> %v411, <16 x i8> %v435)
  %v449 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v448)
  %v450 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v451 = bitcast <4 x i32> %v450 to <16 x i8>
  %v452 = shufflevector <4 x i32> %v388, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v453 = bitcast <4 x i32> %v452 to <16 x i8>
  %v454 = shufflevector <4 x i32> %v392, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v455 = bitcast <4 x i32> %v454 to <16 x i8>
  %v456 = shufflevector <4 x i32> %v397, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v457 = bitcast <4 x i32> %v456 to <16 x i8>
  %v458 = shufflevector <4 x i32> %v402, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v459 = bitcast <4 x i32> %v458 to <16 x i8>
  %v460 = shufflevector <4 x i32> %v407, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v461 = bitcast <4 x i32> %v460 to <16 x i8>
  %v462 = getelementptr i8, ptr %constants, i64 304
  %v463 = load <16 x i8>, ptr %v462, align 16
  %v464 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v344, <16 x i8> %v437, <16 x i8> %v451)
  %v465 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v464)
  %v466 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v346, <16 x i8> %v437, <16 x i8> %v453)
  %v467 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v466)
  %v468 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v348, <16 x i8> %v437, <16 x i8> %v455)
  %v469 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v468)
  %v470 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v350, <16 x i8> %v437, <16 x i8> %v457)
  %v471 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v470)
  %v472 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v352, <16 x i8> %v437, <16 x i8> %v459)
  %v473 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v472)
  %v474 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v354, <16 x i8> %v437, <16 x i8> %v461)
  %v475 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v474)
  %v476 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v477 = bitcast <4 x i32> %v476 to <16 x i8>
  %v478 = shufflevector <4 x i32> %v388, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v479 = bitcast <4 x i32> %v478 to <16 x i8>
  %v480 = shufflevector <4 x i32> %v392, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v481 = bitcast <4 x i32> %v480 to <16 x i8>
  %v482 = shufflevector <4 x i32> %v397, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v483 = bitcast <4 x i32> %v482 to <16 x i8>
  %v484 = shufflevector <4 x i32> %v402, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v485 = bitcast <4 x i32> %v484 to <16 x i8>
  %v486 = shufflevector <4 x i32> %v407, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v487 = bitcast <4 x i32> %v486 to <16 x i8>
  %v488 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v368, <16 x i8> %v463, <16 x i8> %v477)
  %v489 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v488)
  %v490 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v370, <16 x i8> %v463, <16 x i8> %v479)
  %v491 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v490)
  %v492 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v372, <16 x i8> %v463, <16 x i8> %v481)
  %v493 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v492)
  %v494 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v374, <16 x i8> %v463, <16 x i8> %v483)
  %v495 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v494)
  %v496 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v376, <16 x i8> %v463, <16 x i8> %v485)
  %v497 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v496)
  %v498 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v378, <16 x i8> %v463, <16 x i8> %v487)
  %v499 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v498)
  call void asm sideeffect "", "~{memory}"()
  %v500 = getelementptr i8, ptr %constants, i64 320
  %v501 = load <4 x float>, ptr %v500, align 16
  %v502 = getelementptr i8, ptr %constants, i64 336
  %v503 = load <4 x float>, ptr %v502, align 16
  %v504 = getelementptr i8, ptr %constants, i64 352
  %v505 = load <4 x float>, ptr %v504, align 16
  %v506 = getelementptr i8, ptr %constants, i64 368
  %v507 = load <4 x float>, ptr %v506, align 16
  %v508 = getelementptr i8, ptr %constants, i64 384
  %v509 = load <4 x float>, ptr %v508, align 16
  %v510 = getelementptr i8, ptr %constants, i64 400
  %v511 = load <4 x float>, ptr %v510, align 16
  %v512 = getelementptr i8, ptr %constants, i64 416
  %v513 = load <4 x float>, ptr %v512, align 16
  %v514 = getelementptr i8, ptr %constants, i64 432
  %v515 = load <4 x float>, ptr %v514, align 16
  %v516 = getelementptr i8, ptr %constants, i64 448
  %v517 = load i32, ptr %v516, align 1
  %v518 = getelementptr i8, ptr %constants, i64 452
  %v519 = load float, ptr %v518, align 1
  %v520 = insertelement <4 x float> poison, float %v519, i64 0
  %v521 = shufflevector <4 x float> %v520, <4 x float> poison, <4 x i32> zeroinitializer
  %v522 = insertelement <4 x i32> poison, i32 %v517, i64 0
  %v523 = shufflevector <4 x i32> %v522, <4 x i32> poison, <4 x i32> zeroinitializer
  %v524 = getelementptr i8, ptr %constants, i64 464
  %v525 = load <4 x float>, ptr %v524, align 16
  %v526 = getelementptr i8, ptr %constants, i64 480
  %v527 = load <4 x float>, ptr %v526, align 16
  %v528 = getelementptr i8, ptr %constants, i64 496
  %v529 = load <4 x float>, ptr %v528, align 16
  %v530 = getelementptr i8, ptr %constants, i64 512
  %v531 = load <4 x float>, ptr %v530, align 16
  %v532 = getelementptr i8, ptr %constants, i64 528
  %v533 = load i16, ptr %v532, align 1
  %v534 = insertelement <8 x i16> poison, i16 %v533, i64 0
  %v535 = shufflevector <8 x i16> %v534, <8 x i16> poison, <8 x i32> zeroinitializer
  %v536 = sitofp <4 x i32> %v413 to <4 x float>
  %v537 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v536, <4 x float> %v501, <4 x float> %v509)
  %v538 = load <4 x i8>, ptr %v6, align 1
  %v539 = shufflevector <4 x i8> %v538, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v540 = zext <4 x i8> %v539 to <4 x i32>
  %v541 = sub <4 x i32> %v540, %v523
  %v542 = sitofp <4 x i32> %v541 to <4 x float>
  %v543 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v542, <4 x float> %v521, <4 x float> %v537)
  %v544 = fcmp olt <4 x float> %v543, zeroinitializer
  %v545 = fmul <4 x float> %v543, %v525
  %v546 = select <4 x i1> %v544, <4 x float> %v545, <4 x float> %v543
  %v547 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v546)
  %v548 = sitofp <4 x i32> %v439 to <4 x float>
  %v549 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v548, <4 x float> %v503, <4 x float> %v511)
  %v550 = getelementptr i8, ptr %v6, i64 4
  %v551 = load <4 x i8>, ptr %v550, align 1
  %v552 = shufflevector <4 x i8> %v551, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v553 = zext <4 x i8> %v552 to <4 x i32>
  %v554 = sub <4 x i32> %v553, %v523
  %v555 = sitofp <4 x i32> %v554 to <4 x float>
  %v556 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v555, <4 x float> %v521, <4 x float> %v549)
  %v557 = fcmp olt <4 x float> %v556, zeroinitializer
  %v558 = fmul <4 x float> %v556, %v527
  %v559 = select <4 x i1> %v557, <4 x float> %v558, <4 x float> %v556
  %v560 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v559)
  %v561 = sitofp <4 x i32> %v465 to <4 x float>
  %v562 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v561, <4 x float> %v505, <4 x float> %v513)
  %v563 = getelementptr i8, ptr %v6, i64 8
  %v564 = load <4 x i8>, ptr %v563, align 1
  %v565 = shufflevector <4 x i8> %v564, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v566 = zext <4 x i8> %v565 to <4 x i32>
  %v567 = sub <4 x i32> %v566, %v523
  %v568 = sitofp <4 x i32> %v567 to <4 x float>
  %v569 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v568, <4 x float> %v521, <4 x float> %v562)
  %v570 = fcmp olt <4 x float> %v569, zeroinitializer
  %v571 = fmul <4 x float> %v569, %v529
  %v572 = select <4 x i1> %v570, <4 x float> %v571, <4 x float> %v569
  %v573 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v572)
  %v574 = sitofp <4 x i32> %v489 to <4 x float>
  %v575 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v574, <4 x float> %v507, <4 x float> %v515)
  %v576 = getelementptr i8, ptr %v6, i64 12
  %v577 = load <4 x i8>, ptr %v576, align 1
  %v578 = shufflevector <4 x i8> %v577, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v579 = zext <4 x i8> %v578 to <4 x i32>
  %v580 = sub <4 x i32> %v579, %v523
  %v581 = sitofp <4 x i32> %v580 to <4 x float>
  %v582 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v581, <4 x float> %v521, <4 x float> %v575)
  %v583 = fcmp olt <4 x float> %v582, zeroinitializer
  %v584 = fmul <4 x float> %v582, %v531
  %v585 = select <4 x i1> %v583, <4 x float> %v584, <4 x float> %v582
  %v586 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v585)
  %v587 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v547)
  %v588 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v560)
  %v589 = shufflevector <4 x i16> %v587, <4 x i16> %v588, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v590 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v573)
  %v591 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v586)
  %v592 = shufflevector <4 x i16> %v590, <4 x i16> %v591, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v593 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v589, <8 x i16> %v535)
  %v594 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v592, <8 x i16> %v535)
  %v595 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v593)
  %v596 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v594)
  %v597 = shufflevector <8 x i8> %v595, <8 x i8> %v596, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v598 = shufflevector <16 x i8> %v597, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  store <16 x i8> %v598, ptr %v8, align 1
  %v599 = getelementptr i8, ptr %constants, i64 320
  %v600 = load <4 x float>, ptr %v599, align 16
  %v601 = getelementptr i8, ptr %constants, i64 336
  %v602 = load <4 x float>, ptr %v601, align 16
  %v603 = getelementptr i8, ptr %constants, i64 352
  %v604 = load <4 x float>, ptr %v603, align 16
  %v605 = getelementptr i8, ptr %constants, i64 368
  %v606 = load <4 x float>, ptr %v605, align 16
  %v607 = getelementptr i8, ptr %constants, i64 384
  %v608 = load <4 x float>, ptr %v607, align 16
  %v609 = getelementptr i8, ptr %constants, i64 400
  %v610 = load <4 x float>, ptr %v609, align 16
  %v611 = getelementptr i8, ptr %constants, i64 416
  %v612 = load <4 x float>, ptr %v611, align 16
  %v613 = getelementptr i8, ptr %constants, i64 432
  %v614 = load <4 x float>, ptr %v613, align 16
  %v615 = getelementptr i8, ptr %constants, i64 448
  %v616 = load i32, ptr %v615, align 1
  %v617 = getelementptr i8, ptr %constants, i64 452
  %v618 = load float, ptr %v617, align 1
  %v619 = insertelement <4 x float> poison, float %v618, i64 0
  %v620 = shufflevector <4 x float> %v619, <4 x float> poison, <4 x i32> zeroinitializer
  %v621 = insertelement <4 x i32> poison, i32 %v616, i64 0
  %v622 = shufflevector <4 x i32> %v621, <4 x i32> poison, <4 x i32> zeroinitializer
  %v623 = getelementptr i8, ptr %constants, i64 464
  %v624 = load <4 x float>, ptr %v623, align 16
  %v625 = getelementptr i8, ptr %constants, i64 480
  %v626 = load <4 x float>, ptr %v625, align 16
  %v627 = getelementptr i8, ptr %constants, i64 496
  %v628 = load <4 x float>, ptr %v627, align 16
  %v629 = getelementptr i8, ptr %constants, i64 512
  %v630 = load <4 x float>, ptr %v629, align 16
  %v631 = getelementptr i8, ptr %constants, i64 528
  %v632 = load i16, ptr %v631, align 1
  %v633 = insertelement <8 x i16> poison, i16 %v632, i64 0
  %v634 = shufflevector <8 x i16> %v633, <8 x i16> poison, <8 x i32> zeroinitializer
  %v635 = sitofp <4 x i32> %v415 to <4 x float>
  %v636 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v635, <4 x float> %v600, <4 x float> %v608)
  %v637 = getelementptr i8, ptr %v6, i64 16
  %v638 = load <4 x i8>, ptr %v637, align 1
  %v639 = shufflevector <4 x i8> %v638, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v640 = zext <4 x i8> %v639 to <4 x i32>
  %v641 = sub <4 x i32> %v640, %v622
  %v642 = sitofp <4 x i32> %v641 to <4 x float>
  %v643 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v642, <4 x float> %v620, <4 x float> %v636)
  %v644 = fcmp olt <4 x float> %v643, zeroinitializer
  %v645 = fmul <4 x float> %v643, %v624
  %v646 = select <4 x i1> %v644, <4 x float> %v645, <4 x float> %v643
  %v647 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v646)
  %v648 = sitofp <4 x i32> %v441 to <4 x float>
  %v649 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v648, <4 x float> %v602, <4 x float> %v610)
  %v650 = getelementptr i8, ptr %v6, i64 20
  %v651 = load <4 x i8>, ptr %v650, align 1
  %v652 = shufflevector <4 x i8> %v651, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v653 = zext <4 x i8> %v652 to <4 x i32>
  %v654 = sub <4 x i32> %v653, %v622
  %v655 = sitofp <4 x i32> %v654 to <4 x float>
  %v656 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v655, <4 x float> %v620, <4 x float> %v649)
  %v657 = fcmp olt <4 x float> %v656, zeroinitializer
  %v658 = fmul <4 x float> %v656, %v626
  %v659 = select <4 x i1> %v657, <4 x float> %v658, <4 x float> %v656
  %v660 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v659)
  %v661 = sitofp <4 x i32> %v467 to <4 x float>
  %v662 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v661, <4 x float> %v604, <4 x float> %v612)
  %v663 = getelementptr i8, ptr %v6, i64 24
  %v664 = load <4 x i8>, ptr %v663, align 1
  %v665 = shufflevector <4 x i8> %v664, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v666 = zext <4 x i8> %v665 to <4 x i32>
  %v667 = sub <4 x i32> %v666, %v622
  %v668 = sitofp <4 x i32> %v667 to <4 x float>
  %v669 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v668, <4 x float> %v620, <4 x float> %v662)
  %v670 = fcmp olt <4 x float> %v669, zeroinitializer
  %v671 = fmul <4 x float> %v669, %v628
  %v672 = select <4 x i1> %v670, <4 x float> %v671, <4 x float> %v669
  %v673 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v672)
  %v674 = sitofp <4 x i32> %v491 to <4 x float>
  %v675 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v674, <4 x float> %v606, <4 x float> %v614)
  %v676 = getelementptr i8, ptr %v6, i64 28
  %v677 = load <4 x i8>, ptr %v676, align 1
  %v678 = shufflevector <4 x i8> %v677, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v679 = zext <4 x i8> %v678 to <4 x i32>
  %v680 = sub <4 x i32> %v679, %v622
  %v681 = sitofp <4 x i32> %v680 to <4 x float>
  %v682 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v681, <4 x float> %v620, <4 x float> %v675)
  %v683 = fcmp olt <4 x float> %v682, zeroinitializer
  %v684 = fmul <4 x float> %v682, %v630
  %v685 = select <4 x i1> %v683, <4 x float> %v684, <4 x float> %v682
  %v686 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v685)
  %v687 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v647)
  %v688 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v660)
  %v689 = shufflevector <4 x i16> %v687, <4 x i16> %v688, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v690 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v673)
  %v691 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v686)
  %v692 = shufflevector <4 x i16> %v690, <4 x i16> %v691, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v693 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v689, <8 x i16> %v634)
  %v694 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v692, <8 x i16> %v634)
  %v695 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v693)
  %v696 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v694)
  %v697 = shufflevector <8 x i8> %v695, <8 x i8> %v696, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v698 = shufflevector <16 x i8> %v697, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v699 = getelementptr i8, ptr %v8, i64 16
  store <16 x i8> %v698, ptr %v699, align 1
  %v700 = getelementptr i8, ptr %constants, i64 320
  %v701 = load <4 x float>, ptr %v700, align 16
  %v702 = getelementptr i8, ptr %constants, i64 336
  %v703 = load <4 x float>, ptr %v702, align 16
  %v704 = getelementptr i8, ptr %constants, i64 352
  %v705 = load <4 x float>, ptr %v704, align 16
  %v706 = getelementptr i8, ptr %constants, i64 368
  %v707 = load <4 x float>, ptr %v706, align 16
  %v708 = getelementptr i8, ptr %constants, i64 384
  %v709 = load <4 x float>, ptr %v708, align 16
  %v710 = getelementptr i8, ptr %constants, i64 400
  %v711 = load <4 x float>, ptr %v710, align 16
  %v712 = getelementptr i8, ptr %constants, i64 416
  %v713 = load <4 x float>, ptr %v712, align 16
  %v714 = getelementptr i8, ptr %constants, i64 432
  %v715 = load <4 x float>, ptr %v714, align 16
  %v716 = getelementptr i8, ptr %constants, i64 448
  %v717 = load i32, ptr %v716, align 1
  %v718 = getelementptr i8, ptr %constants, i64 452
  %v719 = load float, ptr %v718, align 1
  %v720 = insertelement <4 x float> poison, float %v719, i64 0
  %v721 = shufflevector <4 x float> %v720, <4 x float> poison, <4 x i32> zeroinitializer
  %v722 = insertelement <4 x i32> poison, i32 %v717, i64 0
  %v723 = shufflevector <4 x i32> %v722, <4 x i32> poison, <4 x i32> zeroinitializer
  %v724 = getelementptr i8, ptr %constants, i64 464
  %v725 = load <4 x float>, ptr %v724, align 16
  %v726 = getelementptr i8, ptr %constants, i64 480
  %v727 = load <4 x float>, ptr %v726, align 16
  %v728 = getelementptr i8, ptr %constants, i64 496
  %v729 = load <4 x float>, ptr %v728, align 16
  %v730 = getelementptr i8, ptr %constants, i64 512
  %v731 = load <4 x float>, ptr %v730, align 16
  %v732 = getelementptr i8, ptr %constants, i64 528
  %v733 = load i16, ptr %v732, align 1
  %v734 = insertelement <8 x i16> poison, i16 %v733, i64 0
  %v735 = shufflevector <8 x i16> %v734, <8 x i16> poison, <8 x i32> zeroinitializer
  %v736 = sitofp <4 x i32> %v417 to <4 x float>
  %v737 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v736, <4 x float> %v701, <4 x float> %v709)
  %v738 = getelementptr i8, ptr %v6, i64 32
  %v739 = load <4 x i8>, ptr %v738, align 1
  %v740 = shufflevector <4 x i8> %v739, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v741 = zext <4 x i8> %v740 to <4 x i32>
  %v742 = sub <4 x i32> %v741, %v723
  %v743 = sitofp <4 x i32> %v742 to <4 x float>
  %v744 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v743, <4 x float> %v721, <4 x float> %v737)
  %v745 = fcmp olt <4 x float> %v744, zeroinitializer
  %v746 = fmul <4 x float> %v744, %v725
  %v747 = select <4 x i1> %v745, <4 x float> %v746, <4 x float> %v744
  %v748 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v747)
  %v749 = sitofp <4 x i32> %v443 to <4 x float>
  %v750 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v749, <4 x float> %v703, <4 x float> %v711)
  %v751 = getelementptr i8, ptr %v6, i64 36
  %v752 = load <4 x i8>, ptr %v751, align 1
  %v753 = shufflevector <4 x i8> %v752, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v754 = zext <4 x i8> %v753 to <4 x i32>
  %v755 = sub <4 x i32> %v754, %v723
  %v756 = sitofp <4 x i32> %v755 to <4 x float>
  %v757 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v756, <4 x float> %v721, <4 x float> %v750)
  %v758 = fcmp olt <4 x float> %v757, zeroinitializer
  %v759 = fmul <4 x float> %v757, %v727
  %v760 = select <4 x i1> %v758, <4 x float> %v759, <4 x float> %v757
  %v761 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v760)
  %v762 = sitofp <4 x i32> %v469 to <4 x float>
  %v763 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v762, <4 x float> %v705, <4 x float> %v713)
  %v764 = getelementptr i8, ptr %v6, i64 40
  %v765 = load <4 x i8>, ptr %v764, align 1
  %v766 = shufflevector <4 x i8> %v765, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v767 = zext <4 x i8> %v766 to <4 x i32>
  %v768 = sub <4 x i32> %v767, %v723
  %v769 = sitofp <4 x i32> %v768 to <4 x float>
  %v770 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v769, <4 x float> %v721, <4 x float> %v763)
  %v771 = fcmp olt <4 x float> %v770, zeroinitializer
  %v772 = fmul <4 x float> %v770, %v729
  %v773 = select <4 x i1> %v771, <4 x float> %v772, <4 x float> %v770
  %v774 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v773)
  %v775 = sitofp <4 x i32> %v493 to <4 x float>
  %v776 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v775, <4 x float> %v707, <4 x float> %v715)
  %v777 = getelementptr i8, ptr %v6, i64 44
  %v778 = load <4 x i8>, ptr %v777, align 1
  %v779 = shufflevector <4 x i8> %v778, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v780 = zext <4 x i8> %v779 to <4 x i32>
  %v781 = sub <4 x i32> %v780, %v723
  %v782 = sitofp <4 x i32> %v781 to <4 x float>
  %v783 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v782, <4 x float> %v721, <4 x float> %v776)
  %v784 = fcmp olt <4 x float> %v783, zeroinitializer
  %v785 = fmul <4 x float> %v783, %v731
  %v786 = select <4 x i1> %v784, <4 x float> %v785, <4 x float> %v783
  %v787 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v786)
  %v788 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v748)
  %v789 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v761)
  %v790 = shufflevector <4 x i16> %v788, <4 x i16> %v789, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v791 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v774)
  %v792 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v787)
  %v793 = shufflevector <4 x i16> %v791, <4 x i16> %v792, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v794 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v790, <8 x i16> %v735)
  %v795 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v793, <8 x i16> %v735)
  %v796 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v794)
  %v797 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v795)
  %v798 = shufflevector <8 x i8> %v796, <8 x i8> %v797, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v799 = shufflevector <16 x i8> %v798, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v800 = getelementptr i8, ptr %v8, i64 32
  store <16 x i8> %v799, ptr %v800, align 1
  %v801 = getelementptr i8, ptr %constants, i64 320
  %v802 = load <4 x float>, ptr %v801, align 16
  %v803 = getelementptr i8, ptr %constants, i64 336
  %v804 = load <4 x float>, ptr %v803, align 16
  %v805 = getelementptr i8, ptr %constants, i64 352
  %v806 = load <4 x float>, ptr %v805, align 16
  %v807 = getelementptr i8, ptr %constants, i64 368
  %v808 = load <4 x float>, ptr %v807, align 16
  %v809 = getelementptr i8, ptr %constants, i64 384
  %v810 = load <4 x float>, ptr %v809, align 16
  %v811 = getelementptr i8, ptr %constants, i64 400
  %v812 = load <4 x float>, ptr %v811, align 16
  %v813 = getelementptr i8, ptr %constants, i64 416
  %v814 = load <4 x float>, ptr %v813, align 16
  %v815 = getelementptr i8, ptr %constants, i64 432
  %v816 = load <4 x float>, ptr %v815, align 16
  %v817 = getelementptr i8, ptr %constants, i64 448
  %v818 = load i32, ptr %v817, align 1
  %v819 = getelementptr i8, ptr %constants, i64 452
  %v820 = load float, ptr %v819, align 1
  %v821 = insertelement <4 x float> poison, float %v820, i64 0
  %v822 = shufflevector <4 x float> %v821, <4 x float> poison, <4 x i32> zeroinitializer
  %v823 = insertelement <4 x i32> poison, i32 %v818, i64 0
  %v824 = shufflevector <4 x i32> %v823, <4 x i32> poison, <4 x i32> zeroinitializer
  %v825 = getelementptr i8, ptr %constants, i64 464
  %v826 = load <4 x float>, ptr %v825, align 16
  %v827 = getelementptr i8, ptr %constants, i64 480
  %v828 = load <4 x float>, ptr %v827, align 16
  %v829 = getelementptr i8, ptr %constants, i64 496
  %v830 = load <4 x float>, ptr %v829, align 16
  %v831 = getelementptr i8, ptr %constants, i64 512
  %v832 = load <4 x float>, ptr %v831, align 16
  %v833 = getelementptr i8, ptr %constants, i64 528
  %v834 = load i16, ptr %v833, align 1
  %v835 = insertelement <8 x i16> poison, i16 %v834, i64 0
  %v836 = shufflevector <8 x i16> %v835, <8 x i16> poison, <8 x i32> zeroinitializer
  %v837 = sitofp <4 x i32> %v419 to <4 x float>
  %v838 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v837, <4 x float> %v802, <4 x float> %v810)
  %v839 = getelementptr i8, ptr %v6, i64 48
  %v840 = load <4 x i8>, ptr %v839, align 1
  %v841 = shufflevector <4 x i8> %v840, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v842 = zext <4 x i8> %v841 to <4 x i32>
  %v843 = sub <4 x i32> %v842, %v824
  %v844 = sitofp <4 x i32> %v843 to <4 x float>
  %v845 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v844, <4 x float> %v822, <4 x float> %v838)
  %v846 = fcmp olt <4 x float> %v845, zeroinitializer
  %v847 = fmul <4 x float> %v845, %v826
  %v848 = select <4 x i1> %v846, <4 x float> %v847, <4 x float> %v845
  %v849 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v848)
  %v850 = sitofp <4 x i32> %v445 to <4 x float>
  %v851 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v850, <4 x float> %v804, <4 x float> %v812)
  %v852 = getelementptr i8, ptr %v6, i64 52
  %v853 = load <4 x i8>, ptr %v852, align 1
  %v854 = shufflevector <4 x i8> %v853, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v855 = zext <4 x i8> %v854 to <4 x i32>
  %v856 = sub <4 x i32> %v855, %v824
  %v857 = sitofp <4 x i32> %v856 to <4 x float>
  %v858 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v857, <4 x float> %v822, <4 x float> %v851)
  %v859 = fcmp olt <4 x float> %v858, zeroinitializer
  %v860 = fmul <4 x float> %v858, %v828
  %v861 = select <4 x i1> %v859, <4 x float> %v860, <4 x float> %v858
  %v862 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v861)
  %v863 = sitofp <4 x i32> %v471 to <4 x float>
  %v864 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v863, <4 x float> %v806, <4 x float> %v814)
  %v865 = getelementptr i8, ptr %v6, i64 56
  %v866 = load <4 x i8>, ptr %v865, align 1
  %v867 = shufflevector <4 x i8> %v866, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v868 = zext <4 x i8> %v867 to <4 x i32>
  %v869 = sub <4 x i32> %v868, %v824
  %v870 = sitofp <4 x i32> %v869 to <4 x float>
  %v871 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v870, <4 x float> %v822, <4 x float> %v864)
  %v872 = fcmp olt <4 x float> %v871, zeroinitializer
  %v873 = fmul <4 x float> %v871, %v830
  %v874 = select <4 x i1> %v872, <4 x float> %v873, <4 x float> %v871
  %v875 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v874)
  %v876 = sitofp <4 x i32> %v495 to <4 x float>
  %v877 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v876, <4 x float> %v808, <4 x float> %v816)
  %v878 = getelementptr i8, ptr %v6, i64 60
  %v879 = load <4 x i8>, ptr %v878, align 1
  %v880 = shufflevector <4 x i8> %v879, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v881 = zext <4 x i8> %v880 to <4 x i32>
  %v882 = sub <4 x i32> %v881, %v824
  %v883 = sitofp <4 x i32> %v882 to <4 x float>
  %v884 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v883, <4 x float> %v822, <4 x float> %v877)
  %v885 = fcmp olt <4 x float> %v884, zeroinitializer
  %v886 = fmul <4 x float> %v884, %v832
  %v887 = select <4 x i1> %v885, <4 x float> %v886, <4 x float> %v884
  %v888 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v887)
  %v889 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v849)
  %v890 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v862)
  %v891 = shufflevector <4 x i16> %v889, <4 x i16> %v890, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v892 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v875)
  %v893 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v888)
  %v894 = shufflevector <4 x i16> %v892, <4 x i16> %v893, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v895 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v891, <8 x i16> %v836)
  %v896 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v894, <8 x i16> %v836)
  %v897 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v895)
  %v898 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v896)
  %v899 = shufflevector <8 x i8> %v897, <8 x i8> %v898, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v900 = shufflevector <16 x i8> %v899, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v901 = getelementptr i8, ptr %v8, i64 48
  store <16 x i8> %v900, ptr %v901, align 1
  %v902 = getelementptr i8, ptr %constants, i64 320
  %v903 = load <4 x float>, ptr %v902, align 16
  %v904 = getelementptr i8, ptr %constants, i64 336
  %v905 = load <4 x float>, ptr %v904, align 16
  %v906 = getelementptr i8, ptr %constants, i64 352
  %v907 = load <4 x float>, ptr %v906, align 16
  %v908 = getelementptr i8, ptr %constants, i64 368
  %v909 = load <4 x float>, ptr %v908, align 16
  %v910 = getelementptr i8, ptr %constants, i64 384
  %v911 = load <4 x float>, ptr %v910, align 16
  %v912 = getelementptr i8, ptr %constants, i64 400
  %v913 = load <4 x float>, ptr %v912, align 16
  %v914 = getelementptr i8, ptr %constants, i64 416
  %v915 = load <4 x float>, ptr %v914, align 16
  %v916 = getelementptr i8, ptr %constants, i64 432
  %v917 = load <4 x float>, ptr %v916, align 16
  %v918 = getelementptr i8, ptr %constants, i64 448
  %v919 = load i32, ptr %v918, align 1
  %v920 = getelementptr i8, ptr %constants, i64 452
  %v921 = load float, ptr %v920, align 1
  %v922 = insertelement <4 x float> poison, float %v921, i64 0
  %v923 = shufflevector <4 x float> %v922, <4 x float> poison, <4 x i32> zeroinitializer
  %v924 = insertelement <4 x i32> poison, i32 %v919, i64 0
  %v925 = shufflevector <4 x i32> %v924, <4 x i32> poison, <4 x i32> zeroinitializer
  %v926 = getelementptr i8, ptr %constants, i64 464
  %v927 = load <4 x float>, ptr %v926, align 16
  %v928 = getelementptr i8, ptr %constants, i64 480
  %v929 = load <4 x float>, ptr %v928, align 16
  %v930 = getelementptr i8, ptr %constants, i64 496
  %v931 = load <4 x float>, ptr %v930, align 16
  %v932 = getelementptr i8, ptr %constants, i64 512
  %v933 = load <4 x float>, ptr %v932, align 16
  %v934 = getelementptr i8, ptr %constants, i64 528
  %v935 = load i16, ptr %v934, align 1
  %v936 = insertelement <8 x i16> poison, i16 %v935, i64 0
  %v937 = shufflevector <8 x i16> %v936, <8 x i16> poison, <8 x i32> zeroinitializer
  %v938 = sitofp <4 x i32> %v421 to <4 x float>
  %v939 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v938, <4 x float> %v903, <4 x float> %v911)
  %v940 = getelementptr i8, ptr %v6, i64 64
  %v941 = load <4 x i8>, ptr %v940, align 1
  %v942 = shufflevector <4 x i8> %v941, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v943 = zext <4 x i8> %v942 to <4 x i32>
  %v944 = sub <4 x i32> %v943, %v925
  %v945 = sitofp <4 x i32> %v944 to <4 x float>
  %v946 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v945, <4 x float> %v923, <4 x float> %v939)
  %v947 = fcmp olt <4 x float> %v946, zeroinitializer
  %v948 = fmul <4 x float> %v946, %v927
  %v949 = select <4 x i1> %v947, <4 x float> %v948, <4 x float> %v946
  %v950 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v949)
  %v951 = sitofp <4 x i32> %v447 to <4 x float>
  %v952 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v951, <4 x float> %v905, <4 x float> %v913)
  %v953 = getelementptr i8, ptr %v6, i64 68
  %v954 = load <4 x i8>, ptr %v953, align 1
  %v955 = shufflevector <4 x i8> %v954, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v956 = zext <4 x i8> %v955 to <4 x i32>
  %v957 = sub <4 x i32> %v956, %v925
  %v958 = sitofp <4 x i32> %v957 to <4 x float>
  %v959 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v958, <4 x float> %v923, <4 x float> %v952)
  %v960 = fcmp olt <4 x float> %v959, zeroinitializer
  %v961 = fmul <4 x float> %v959, %v929
  %v962 = select <4 x i1> %v960, <4 x float> %v961, <4 x float> %v959
  %v963 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v962)
  %v964 = sitofp <4 x i32> %v473 to <4 x float>
  %v965 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v964, <4 x float> %v907, <4 x float> %v915)
  %v966 = getelementptr i8, ptr %v6, i64 72
  %v967 = load <4 x i8>, ptr %v966, align 1
  %v968 = shufflevector <4 x i8> %v967, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v969 = zext <4 x i8> %v968 to <4 x i32>
  %v970 = sub <4 x i32> %v969, %v925
  %v971 = sitofp <4 x i32> %v970 to <4 x float>
  %v972 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v971, <4 x float> %v923, <4 x float> %v965)
  %v973 = fcmp olt <4 x float> %v972, zeroinitializer
  %v974 = fmul <4 x float> %v972, %v931
  %v975 = select <4 x i1> %v973, <4 x float> %v974, <4 x float> %v972
  %v976 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v975)
  %v977 = sitofp <4 x i32> %v497 to <4 x float>
  %v978 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v977, <4 x float> %v909, <4 x float> %v917)
  %v979 = getelementptr i8, ptr %v6, i64 76
  %v980 = load <4 x i8>, ptr %v979, align 1
  %v981 = shufflevector <4 x i8> %v980, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v982 = zext <4 x i8> %v981 to <4 x i32>
  %v983 = sub <4 x i32> %v982, %v925
  %v984 = sitofp <4 x i32> %v983 to <4 x float>
  %v985 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v984, <4 x float> %v923, <4 x float> %v978)
  %v986 = fcmp olt <4 x float> %v985, zeroinitializer
  %v987 = fmul <4 x float> %v985, %v933
  %v988 = select <4 x i1> %v986, <4 x float> %v987, <4 x float> %v985
  %v989 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v988)
  %v990 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v950)
  %v991 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v963)
  %v992 = shufflevector <4 x i16> %v990, <4 x i16> %v991, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v993 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v976)
  %v994 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v989)
  %v995 = shufflevector <4 x i16> %v993, <4 x i16> %v994, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v996 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v992, <8 x i16> %v937)
  %v997 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v995, <8 x i16> %v937)
  %v998 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v996)
  %v999 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v997)
  %v1000 = shufflevector <8 x i8> %v998, <8 x i8> %v999, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v1001 = shufflevector <16 x i8> %v1000, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v1002 = getelementptr i8, ptr %v8, i64 64
  store <16 x i8> %v1001, ptr %v1002, align 1
  %v1003 = getelementptr i8, ptr %constants, i64 320
  %v1004 = load <4 x float>, ptr %v1003, align 16
  %v1005 = getelementptr i8, ptr %constants, i64 336
  %v1006 = load <4 x float>, ptr %v1005, align 16
  %v1007 = getelementptr i8, ptr %constants, i64 352
  %v1008 = load <4 x float>, ptr %v1007, align 16
  %v1009 = getelementptr i8, ptr %constants, i64 368
  %v1010 = load <4 x float>, ptr %v1009, align 16
  %v1011 = getelementptr i8, ptr %constants, i64 384
  %v1012 = load <4 x float>, ptr %v1011, align 16
  %v1013 = getelementptr i8, ptr %constants, i64 400
  %v1014 = load <4 x float>, ptr %v1013, align 16
  %v1015 = getelementptr i8, ptr %constants, i64 416
  %v1016 = load <4 x float>, ptr %v1015, align 16
  %v1017 = getelementptr i8, ptr %constants, i64 432
  %v1018 = load <4 x float>, ptr %v1017, align 16
  %v1019 = getelementptr i8, ptr %constants, i64 448
  %v1020 = load i32, ptr %v1019, align 1
  %v1021 = getelementptr i8, ptr %constants, i64 452
  %v1022 = load float, ptr %v1021, align 1
  %v1023 = insertelement <4 x float> poison, float %v1022, i64 0
  %v1024 = shufflevector <4 x float> %v1023, <4 x float> poison, <4 x i32> zeroinitializer
  %v1025 = insertelement <4 x i32> poison, i32 %v1020, i64 0
  %v1026 = shufflevector <4 x i32> %v1025, <4 x i32> poison, <4 x i32> zeroinitializer
  %v1027 = getelementptr i8, ptr %constants, i64 464
  %v1028 = load <4 x float>, ptr %v1027, align 16
  %v1029 = getelementptr i8, ptr %constants, i64 480
  %v1030 = load <4 x float>, ptr %v1029, align 16
  %v1031 = getelementptr i8, ptr %constants, i64 496
  %v1032 = load <4 x float>, ptr %v1031, align 16
  %v1033 = getelementptr i8, ptr %constants, i64 512
  %v1034 = load <4 x float>, ptr %v1033, align 16
  %v1035 = getelementptr i8, ptr %constants, i64 528
  %v1036 = load i16, ptr %v1035, align 1
  %v1037 = insertelement <8 x i16> poison, i16 %v1036, i64 0
  %v1038 = shufflevector <8 x i16> %v1037, <8 x i16> poison, <8 x i32> zeroinitializer
  %v1039 = sitofp <4 x i32> %v423 to <4 x float>
  %v1040 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1039, <4 x float> %v1004, <4 x float> %v1012)
  %v1041 = getelementptr i8, ptr %v6, i64 80
  %v1042 = load <4 x i8>, ptr %v1041, align 1
  %v1043 = shufflevector <4 x i8> %v1042, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1044 = zext <4 x i8> %v1043 to <4 x i32>
  %v1045 = sub <4 x i32> %v1044, %v1026
  %v1046 = sitofp <4 x i32> %v1045 to <4 x float>
  %v1047 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1046, <4 x float> %v1024, <4 x float> %v1040)
  %v1048 = fcmp olt <4 x float> %v1047, zeroinitializer
  %v1049 = fmul <4 x float> %v1047, %v1028
  %v1050 = select <4 x i1> %v1048, <4 x float> %v1049, <4 x float> %v1047
  %v1051 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1050)
  %v1052 = sitofp <4 x i32> %v449 to <4 x float>
  %v1053 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1052, <4 x float> %v1006, <4 x float> %v1014)
  %v1054 = getelementptr i8, ptr %v6, i64 84
  %v1055 = load <4 x i8>, ptr %v1054, align 1
  %v1056 = shufflevector <4 x i8> %v1055, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1057 = zext <4 x i8> %v1056 to <4 x i32>
  %v1058 = sub <4 x i32> %v1057, %v1026
  %v1059 = sitofp <4 x i32> %v1058 to <4 x float>
  %v1060 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1059, <4 x float> %v1024, <4 x float> %v1053)
  %v1061 = fcmp olt <4 x float> %v1060, zeroinitializer
  %v1062 = fmul <4 x float> %v1060, %v1030
  %v1063 = select <4 x i1> %v1061, <4 x float> %v1062, <4 x float> %v1060
  %v1064 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1063)
  %v1065 = sitofp <4 x i32> %v475 to <4 x float>
  %v1066 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1065, <4 x float> %v1008, <4 x float> %v1016)
  %v1067 = getelementptr i8, ptr %v6, i64 88
  %v1068 = load <4 x i8>, ptr %v1067, align 1
  %v1069 = shufflevector <4 x i8> %v1068, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1070 = zext <4 x i8> %v1069 to <4 x i32>
  %v1071 = sub <4 x i32> %v1070, %v1026
  %v1072 = sitofp <4 x i32> %v1071 to <4 x float>
  %v1073 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1072, <4 x float> %v1024, <4 x float> %v1066)
  %v1074 = fcmp olt <4 x float> %v1073, zeroinitializer
  %v1075 = fmul <4 x float> %v1073, %v1032
  %v1076 = select <4 x i1> %v1074, <4 x float> %v1075, <4 x float> %v1073
  %v1077 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1076)
  %v1078 = sitofp <4 x i32> %v499 to <4 x float>
  %v1079 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1078, <4 x float> %v1010, <4 x float> %v1018)
  %v1080 = getelementptr i8, ptr %v6, i64 92
  %v1081 = load <4 x i8>, ptr %v1080, align 1
  %v1082 = shufflevector <4 x i8> %v1081, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1083 = zext <4 x i8> %v1082 to <4 x i32>
  %v1084 = sub <4 x i32> %v1083, %v1026
  %v1085 = sitofp <4 x i32> %v1084 to <4 x float>
  %v1086 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1085, <4 x float> %v1024, <4 x float> %v1079)
  %v1087 = fcmp olt <4 x float> %v1086, zeroinitializer
  %v1088 = fmul <4 x float> %v1086, %v1034
  %v1089 = select <4 x i1> %v1087, <4 x float> %v1088, <4 x float> %v1086
  %v1090 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1089)
  %v1091 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1051)
  %v1092 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1064)
  %v1093 = shufflevector <4 x i16> %v1091, <4 x i16> %v1092, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v1094 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1077)
  %v1095 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1090)
  %v1096 = shufflevector <4 x i16> %v1094, <4 x i16> %v1095, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v1097 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v1093, <8 x i16> %v1038)
  %v1098 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v1096, <8 x i16> %v1038)
  %v1099 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v1097)
  %v1100 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v1098)
  %v1101 = shufflevector <8 x i8> %v1099, <8 x i8> %v1100, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v1102 = shufflevector <16 x i8> %v1101, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v1103 = getelementptr i8, ptr %v8, i64 80
  store <16 x i8> %v1102, ptr %v1103, align 1
  %following = add i64 %x, 6
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v1104 = sub i64 %next, %x
  %v1105 = mul i64 %v1104, 16
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v1105
  %nextPixel1 = getelementptr i8, ptr %pixel1, i64 %v1105
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
