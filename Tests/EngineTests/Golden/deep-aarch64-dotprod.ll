; 4 filters, 8 taps, 12 pixels, aarch64-dotprod
target triple = "aarch64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %last = sub i64 %width, 12
  %v0 = load ptr, ptr %rows, align 1
  %row0 = getelementptr i8, ptr %v0, i64 192
  %v1 = load ptr, ptr %operands, align 1
  %v2 = getelementptr i8, ptr %operands, i64 8
  %v3 = load ptr, ptr %v2, align 1
  %v4 = load ptr, ptr %outputs, align 1
  %v5 = getelementptr i8, ptr %outputs, i64 8
  %v6 = load ptr, ptr %v5, align 1
  br label %tile

tile:
  %x = phi i64 [ 0, %entry ], [ %next, %tile ]
  %pixel0 = phi ptr [ %row0, %entry ], [ %nextPixel0, %tile ]
  %v7 = mul i64 %x, 8
  %v8 = getelementptr i8, ptr %v1, i64 %v7
  %v9 = mul i64 %x, 8
  %v10 = getelementptr i8, ptr %v3, i64 %v9
  %v11 = mul i64 %x, 4
  %v12 = getelementptr i8, ptr %v4, i64 %v11
  %v13 = getelementptr i8, ptr %v6, i64 %v11
  %v14 = load <4 x i32>, ptr %constants, align 16
  %v15 = getelementptr i8, ptr %constants, i64 16
  %v16 = load <16 x i8>, ptr %v15, align 16
  %v17 = getelementptr i8, ptr %pixel0, i64 -192
  %v18 = load <4 x i32>, ptr %v17, align 1
  %v19 = xor <4 x i32> %v18, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v20 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v21 = bitcast <4 x i32> %v20 to <16 x i8>
  %v22 = getelementptr i8, ptr %pixel0, i64 -160
  %v23 = load <4 x i32>, ptr %v22, align 1
  %v24 = xor <4 x i32> %v23, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v25 = shufflevector <4 x i32> %v24, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v26 = bitcast <4 x i32> %v25 to <16 x i8>
  %v27 = getelementptr i8, ptr %pixel0, i64 -128
  %v28 = load <4 x i32>, ptr %v27, align 1
  %v29 = xor <4 x i32> %v28, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v30 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v31 = bitcast <4 x i32> %v30 to <16 x i8>
  %v32 = getelementptr i8, ptr %pixel0, i64 -96
  %v33 = load <4 x i32>, ptr %v32, align 1
  %v34 = xor <4 x i32> %v33, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v35 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v36 = bitcast <4 x i32> %v35 to <16 x i8>
  %v37 = getelementptr i8, ptr %pixel0, i64 -64
  %v38 = load <4 x i32>, ptr %v37, align 1
  %v39 = xor <4 x i32> %v38, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v40 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v41 = bitcast <4 x i32> %v40 to <16 x i8>
  %v42 = getelementptr i8, ptr %pixel0, i64 -32
  %v43 = load <4 x i32>, ptr %v42, align 1
  %v44 = xor <4 x i32> %v43, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v45 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v46 = bitcast <4 x i32> %v45 to <16 x i8>
  %v47 = load <4 x i32>, ptr %pixel0, align 1
  %v48 = xor <4 x i32> %v47, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v49 = shufflevector <4 x i32> %v48, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v50 = bitcast <4 x i32> %v49 to <16 x i8>
  %v51 = getelementptr i8, ptr %pixel0, i64 32
  %v52 = load <4 x i32>, ptr %v51, align 1
  %v53 = xor <4 x i32> %v52, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v54 = shufflevector <4 x i32> %v53, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v55 = bitcast <4 x i32> %v54 to <16 x i8>
  %v56 = getelementptr i8, ptr %pixel0, i64 64
  %v57 = load <4 x i32>, ptr %v56, align 1
  %v58 = xor <4 x i32> %v57, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v59 = shufflevector <4 x i32> %v58, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v60 = bitcast <4 x i32> %v59 to <16 x i8>
  %v61 = getelementptr i8, ptr %pixel0, i64 96
  %v62 = load <4 x i32>, ptr %v61, align 1
  %v63 = xor <4 x i32> %v62, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v64 = shufflevector <4 x i32> %v63, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v65 = bitcast <4 x i32> %v64 to <16 x i8>
  %v66 = getelementptr i8, ptr %pixel0, i64 128
  %v67 = load <4 x i32>, ptr %v66, align 1
  %v68 = xor <4 x i32> %v67, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v69 = shufflevector <4 x i32> %v68, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v70 = bitcast <4 x i32> %v69 to <16 x i8>
  %v71 = getelementptr i8, ptr %pixel0, i64 160
  %v72 = load <4 x i32>, ptr %v71, align 1
  %v73 = xor <4 x i32> %v72, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v74 = shufflevector <4 x i32> %v73, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v75 = bitcast <4 x i32> %v74 to <16 x i8>
  %v76 = getelementptr i8, ptr %constants, i64 32
  %v77 = load <16 x i8>, ptr %v76, align 16
  %v78 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v21)
  %v79 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v78)
  %v80 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v26)
  %v81 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v80)
  %v82 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v31)
  %v83 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v82)
  %v84 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v36)
  %v85 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v84)
  %v86 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v41)
  %v87 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v86)
  %v88 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v46)
  %v89 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v88)
  %v90 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v50)
  %v91 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v90)
  %v92 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v55)
  %v93 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v92)
  %v94 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v60)
  %v95 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v94)
  %v96 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v65)
  %v97 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v96)
  %v98 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v70)
  %v99 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v98)
  %v100 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v14, <16 x i8> %v16, <16 x i8> %v75)
  %v101 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v100)
  %v102 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v103 = bitcast <4 x i32> %v102 to <16 x i8>
  %v104 = shufflevector <4 x i32> %v24, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v105 = bitcast <4 x i32> %v104 to <16 x i8>
  %v106 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v107 = bitcast <4 x i32> %v106 to <16 x i8>
  %v108 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v109 = bitcast <4 x i32> %v108 to <16 x i8>
  %v110 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v111 = bitcast <4 x i32> %v110 to <16 x i8>
  %v112 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v113 = bitcast <4 x i32> %v112 to <16 x i8>
  %v114 = shufflevector <4 x i32> %v48, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v115 = bitcast <4 x i32> %v114 to <16 x i8>
  %v116 = shufflevector <4 x i32> %v53, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v117 = bitcast <4 x i32> %v116 to <16 x i8>
  %v118 = shufflevector <4 x i32> %v58, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v119 = bitcast <4 x i32> %v118 to <16 x i8>
  %v120 = shufflevector <4 x i32> %v63, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v121 = bitcast <4 x i32> %v120 to <16 x i8>
  %v122 = shufflevector <4 x i32> %v68, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v123 = bitcast <4 x i32> %v122 to <16 x i8>
  %v124 = shufflevector <4 x i32> %v73, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v125 = bitcast <4 x i32> %v124 to <16 x i8>
  %v126 = getelementptr i8, ptr %constants, i64 48
  %v127 = load <16 x i8>, ptr %v126, align 16
  %v128 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v79, <16 x i8> %v77, <16 x i8> %v103)
  %v129 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v128)
  %v130 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v81, <16 x i8> %v77, <16 x i8> %v105)
  %v131 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v130)
  %v132 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v83, <16 x i8> %v77, <16 x i8> %v107)
  %v133 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v132)
  %v134 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v85, <16 x i8> %v77, <16 x i8> %v109)
  %v135 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v134)
  %v136 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v87, <16 x i8> %v77, <16 x i8> %v111)
  %v137 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v136)
  %v138 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v89, <16 x i8> %v77, <16 x i8> %v113)
  %v139 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v138)
  %v140 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v91, <16 x i8> %v77, <16 x i8> %v115)
  %v141 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v140)
  %v142 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v93, <16 x i8> %v77, <16 x i8> %v117)
  %v143 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v142)
  %v144 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v95, <16 x i8> %v77, <16 x i8> %v119)
  %v145 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v144)
  %v146 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v97, <16 x i8> %v77, <16 x i8> %v121)
  %v147 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v146)
  %v148 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v99, <16 x i8> %v77, <16 x i8> %v123)
  %v149 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v148)
  %v150 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v101, <16 x i8> %v77, <16 x i8> %v125)
  %v151 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v150)
  %v152 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v153 = bitcast <4 x i32> %v152 to <16 x i8>
  %v154 = shufflevector <4 x i32> %v24, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v155 = bitcast <4 x i32> %v154 to <16 x i8>
  %v156 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v157 = bitcast <4 x i32> %v156 to <16 x i8>
  %v158 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v159 = bitcast <4 x i32> %v158 to <16 x i8>
  %v160 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v161 = bitcast <4 x i32> %v160 to <16 x i8>
  %v162 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v163 = bitcast <4 x i32> %v162 to <16 x i8>
  %v164 = shufflevector <4 x i32> %v48, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v165 = bitcast <4 x i32> %v164 to <16 x i8>
  %v166 = shufflevector <4 x i32> %v53, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v167 = bitcast <4 x i32> %v166 to <16 x i8>
  %v168 = shufflevector <4 x i32> %v58, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v169 = bitcast <4 x i32> %v168 to <16 x i8>
  %v170 = shufflevector <4 x i32> %v63, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v171 = bitcast <4 x i32> %v170 to <16 x i8>
  %v172 = shufflevector <4 x i32> %v68, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v173 = bitcast <4 x i32> %v172 to <16 x i8>
  %v174 = shufflevector <4 x i32> %v73, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v175 = bitcast <4 x i32> %v174 to <16 x i8>
  %v176 = getelementptr i8, ptr %constants, i64 64
  %v177 = load <16 x i8>, ptr %v176, align 16
  %v178 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v129, <16 x i8> %v127, <16 x i8> %v153)
  %v179 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v178)
  %v180 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v131, <16 x i8> %v127, <16 x i8> %v155)
  %v181 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v180)
  %v182 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v133, <16 x i8> %v127, <16 x i8> %v157)
  %v183 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v182)
  %v184 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v135, <16 x i8> %v127, <16 x i8> %v159)
  %v185 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v184)
  %v186 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v137, <16 x i8> %v127, <16 x i8> %v161)
  %v187 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v186)
  %v188 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v139, <16 x i8> %v127, <16 x i8> %v163)
  %v189 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v188)
  %v190 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v141, <16 x i8> %v127, <16 x i8> %v165)
  %v191 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v190)
  %v192 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v143, <16 x i8> %v127, <16 x i8> %v167)
  %v193 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v192)
  %v194 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v145, <16 x i8> %v127, <16 x i8> %v169)
  %v195 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v194)
  %v196 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v147, <16 x i8> %v127, <16 x i8> %v171)
  %v197 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v196)
  %v198 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v149, <16 x i8> %v127, <16 x i8> %v173)
  %v199 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v198)
  %v200 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v151, <16 x i8> %v127, <16 x i8> %v175)
  %v201 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v200)
  %v202 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v203 = bitcast <4 x i32> %v202 to <16 x i8>
  %v204 = shufflevector <4 x i32> %v24, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v205 = bitcast <4 x i32> %v204 to <16 x i8>
  %v206 = shufflevector <4 x i32> %v29, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v207 = bitcast <4 x i32> %v206 to <16 x i8>
  %v208 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v209 = bitcast <4 x i32> %v208 to <16 x i8>
  %v210 = shufflevector <4 x i32> %v39, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v211 = bitcast <4 x i32> %v210 to <16 x i8>
  %v212 = shufflevector <4 x i32> %v44, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v213 = bitcast <4 x i32> %v212 to <16 x i8>
  %v214 = shufflevector <4 x i32> %v48, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v215 = bitcast <4 x i32> %v214 to <16 x i8>
  %v216 = shufflevector <4 x i32> %v53, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v217 = bitcast <4 x i32> %v216 to <16 x i8>
  %v218 = shufflevector <4 x i32> %v58, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v219 = bitcast <4 x i32> %v218 to <16 x i8>
  %v220 = shufflevector <4 x i32> %v63, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v221 = bitcast <4 x i32> %v220 to <16 x i8>
  %v222 = shufflevector <4 x i32> %v68, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v223 = bitcast <4 x i32> %v222 to <16 x i8>
  %v224 = shufflevector <4 x i32> %v73, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v225 = bitcast <4 x i32> %v224 to <16 x i8>
  %v226 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v179, <16 x i8> %v177, <16 x i8> %v203)
  %v227 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v226)
  %v228 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v181, <16 x i8> %v177, <16 x i8> %v205)
  %v229 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v228)
  %v230 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v183, <16 x i8> %v177, <16 x i8> %v207)
  %v231 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v230)
  %v232 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v185, <16 x i8> %v177, <16 x i8> %v209)
  %v233 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v232)
  %v234 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v187, <16 x i8> %v177, <16 x i8> %v211)
  %v235 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v234)
  %v236 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v189, <16 x i8> %v177, <16 x i8> %v213)
  %v237 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v236)
  %v238 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v191, <16 x i8> %v177, <16 x i8> %v215)
  %v239 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v238)
  %v240 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v193, <16 x i8> %v177, <16 x i8> %v217)
  %v241 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v240)
  %v242 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v195, <16 x i8> %v177, <16 x i8> %v219)
  %v243 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v242)
  %v244 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v197, <16 x i8> %v177, <16 x i8> %v221)
  %v245 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v244)
  %v246 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v199, <16 x i8> %v177, <16 x i8> %v223)
  %v247 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v246)
  %v248 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v201, <16 x i8> %v177, <16 x i8> %v225)
  %v249 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v248)
  call void asm sideeffect "", "~{memory}"()
  %v250 = getelementptr i8, ptr %constants, i64 80
  %v251 = load <16 x i8>, ptr %v250, align 16
  %v252 = getelementptr i8, ptr %pixel0, i64 -176
  %v253 = load <4 x i32>, ptr %v252, align 1
  %v254 = xor <4 x i32> %v253, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v255 = shufflevector <4 x i32> %v254, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v256 = bitcast <4 x i32> %v255 to <16 x i8>
  %v257 = getelementptr i8, ptr %pixel0, i64 -144
  %v258 = load <4 x i32>, ptr %v257, align 1
  %v259 = xor <4 x i32> %v258, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v260 = shufflevector <4 x i32> %v259, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v261 = bitcast <4 x i32> %v260 to <16 x i8>
  %v262 = getelementptr i8, ptr %pixel0, i64 -112
  %v263 = load <4 x i32>, ptr %v262, align 1
  %v264 = xor <4 x i32> %v263, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v265 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v266 = bitcast <4 x i32> %v265 to <16 x i8>
  %v267 = getelementptr i8, ptr %pixel0, i64 -80
  %v268 = load <4 x i32>, ptr %v267, align 1
  %v269 = xor <4 x i32> %v268, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v270 = shufflevector <4 x i32> %v269, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v271 = bitcast <4 x i32> %v270 to <16 x i8>
  %v272 = getelementptr i8, ptr %pixel0, i64 -48
  %v273 = load <4 x i32>, ptr %v272, align 1
  %v274 = xor <4 x i32> %v273, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v275 = shufflevector <4 x i32> %v274, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v276 = bitcast <4 x i32> %v275 to <16 x i8>
  %v277 = getelementptr i8, ptr %pixel0, i64 -16
  %v278 = load <4 x i32>, ptr %v277, align 1
  %v279 = xor <4 x i32> %v278, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v280 = shufflevector <4 x i32> %v279, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v281 = bitcast <4 x i32> %v280 to <16 x i8>
  %v282 = getelementptr i8, ptr %pixel0, i64 16
  %v283 = load <4 x i32>, ptr %v282, align 1
  %v284 = xor <4 x i32> %v283, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v285 = shufflevector <4 x i32> %v284, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v286 = bitcast <4 x i32> %v285 to <16 x i8>
  %v287 = getelementptr i8, ptr %pixel0, i64 48
  %v288 = load <4 x i32>, ptr %v287, align 1
  %v289 = xor <4 x i32> %v288, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v290 = shufflevector <4 x i32> %v289, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v291 = bitcast <4 x i32> %v290 to <16 x i8>
  %v292 = getelementptr i8, ptr %pixel0, i64 80
  %v293 = load <4 x i32>, ptr %v292, align 1
  %v294 = xor <4 x i32> %v293, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v295 = shufflevector <4 x i32> %v294, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v296 = bitcast <4 x i32> %v295 to <16 x i8>
  %v297 = getelementptr i8, ptr %pixel0, i64 112
  %v298 = load <4 x i32>, ptr %v297, align 1
  %v299 = xor <4 x i32> %v298, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v300 = shufflevector <4 x i32> %v299, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v301 = bitcast <4 x i32> %v300 to <16 x i8>
  %v302 = getelementptr i8, ptr %pixel0, i64 144
  %v303 = load <4 x i32>, ptr %v302, align 1
  %v304 = xor <4 x i32> %v303, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v305 = shufflevector <4 x i32> %v304, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v306 = bitcast <4 x i32> %v305 to <16 x i8>
  %v307 = getelementptr i8, ptr %pixel0, i64 176
  %v308 = load <4 x i32>, ptr %v307, align 1
  %v309 = xor <4 x i32> %v308, <i32 -2139062144, i32 -2139062144, i32 -2139062144, i32 -2139062144>
  %v310 = shufflevector <4 x i32> %v309, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v311 = bitcast <4 x i32> %v310 to <16 x i8>
  %v312 = getelementptr i8, ptr %constants, i64 96
  %v313 = load <16 x i8>, ptr %v312, align 16
  %v314 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v227, <16 x i8> %v251, <16 x i8> %v256)
  %v315 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v314)
  %v316 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v229, <16 x i8> %v251, <16 x i8> %v261)
  %v317 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v316)
  %v318 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v231, <16 x i8> %v251, <16 x i8> %v266)
  %v319 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v318)
  %v320 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v233, <16 x i8> %v251, <16 x i8> %v271)
  %v321 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v320)
  %v322 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v235, <16 x i8> %v251, <16 x i8> %v276)
  %v323 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v322)
  %v324 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v237, <16 x i8> %v251, <16 x i8> %v281)
  %v325 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v324)
  %v326 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v239, <16 x i8> %v251, <16 x i8> %v286)
  %v327 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v326)
  %v328 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v241, <16 x i8> %v251, <16 x i8> %v291)
  %v329 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v328)
  %v330 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v243, <16 x i8> %v251, <16 x i8> %v296)
  %v331 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v330)
  %v332 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v245, <16 x i8> %v251, <16 x i8> %v301)
  %v333 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v332)
  %v334 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v247, <16 x i8> %v251, <16 x i8> %v306)
  %v335 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v334)
  %v336 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v249, <16 x i8> %v251, <16 x i8> %v311)
  %v337 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v336)
  %v338 = shufflevector <4 x i32> %v254, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v339 = bitcast <4 x i32> %v338 to <16 x i8>
  %v340 = shufflevector <4 x i32> %v259, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v341 = bitcast <4 x i32> %v340 to <16 x i8>
  %v342 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v343 = bitcast <4 x i32> %v342 to <16 x i8>
  %v344 = shufflevector <4 x i32> %v269, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v345 = bitcast <4 x i32> %v344 to <16 x i8>
  %v346 = shufflevector <4 x i32> %v274, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v347 = bitcast <4 x i32> %v346 to <16 x i8>
  %v348 = shufflevector <4 x i32> %v279, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v349 = bitcast <4 x i32> %v348 to <16 x i8>
  %v350 = shufflevector <4 x i32> %v284, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v351 = bitcast <4 x i32> %v350 to <16 x i8>
  %v352 = shufflevector <4 x i32> %v289, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v353 = bitcast <4 x i32> %v352 to <16 x i8>
  %v354 = shufflevector <4 x i32> %v294, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v355 = bitcast <4 x i32> %v354 to <16 x i8>
  %v356 = shufflevector <4 x i32> %v299, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v357 = bitcast <4 x i32> %v356 to <16 x i8>
  %v358 = shufflevector <4 x i32> %v304, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v359 = bitcast <4 x i32> %v358 to <16 x i8>
  %v360 = shufflevector <4 x i32> %v309, <4 x i32> poison, <4 x i32> <i32 1, i32 1, i32 1, i32 1>
  %v361 = bitcast <4 x i32> %v360 to <16 x i8>
  %v362 = getelementptr i8, ptr %constants, i64 112
  %v363 = load <16 x i8>, ptr %v362, align 16
  %v364 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v315, <16 x i8> %v313, <16 x i8> %v339)
  %v365 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v364)
  %v366 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v317, <16 x i8> %v313, <16 x i8> %v341)
  %v367 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v366)
  %v368 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v319, <16 x i8> %v313, <16 x i8> %v343)
  %v369 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v368)
  %v370 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v321, <16 x i8> %v313, <16 x i8> %v345)
  %v371 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v370)
  %v372 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v323, <16 x i8> %v313, <16 x i8> %v347)
  %v373 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v372)
  %v374 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v325, <16 x i8> %v313, <16 x i8> %v349)
  %v375 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v374)
  %v376 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v327, <16 x i8> %v313, <16 x i8> %v351)
  %v377 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v376)
  %v378 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v329, <16 x i8> %v313, <16 x i8> %v353)
  %v379 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v378)
  %v380 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v331, <16 x i8> %v313, <16 x i8> %v355)
  %v381 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v380)
  %v382 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v333, <16 x i8> %v313, <16 x i8> %v357)
  %v383 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v382)
  %v384 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v335, <16 x i8> %v313, <16 x i8> %v359)
  %v385 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v384)
  %v386 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v337, <16 x i8> %v313, <16 x i8> %v361)
  %v387 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v386)
  %v388 = shufflevector <4 x i32> %v254, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v389 = bitcast <4 x i32> %v388 to <16 x i8>
  %v390 = shufflevector <4 x i32> %v259, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v391 = bitcast <4 x i32> %v390 to <16 x i8>
  %v392 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v393 = bitcast <4 x i32> %v392 to <16 x i8>
  %v394 = shufflevector <4 x i32> %v269, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v395 = bitcast <4 x i32> %v394 to <16 x i8>
  %v396 = shufflevector <4 x i32> %v274, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v397 = bitcast <4 x i32> %v396 to <16 x i8>
  %v398 = shufflevector <4 x i32> %v279, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v399 = bitcast <4 x i32> %v398 to <16 x i8>
  %v400 = shufflevector <4 x i32> %v284, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v401 = bitcast <4 x i32> %v400 to <16 x i8>
  %v402 = shufflevector <4 x i32> %v289, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v403 = bitcast <4 x i32> %v402 to <16 x i8>
  %v404 = shufflevector <4 x i32> %v294, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v405 = bitcast <4 x i32> %v404 to <16 x i8>
  %v406 = shufflevector <4 x i32> %v299, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v407 = bitcast <4 x i32> %v406 to <16 x i8>
  %v408 = shufflevector <4 x i32> %v304, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v409 = bitcast <4 x i32> %v408 to <16 x i8>
  %v410 = shufflevector <4 x i32> %v309, <4 x i32> poison, <4 x i32> <i32 2, i32 2, i32 2, i32 2>
  %v411 = bitcast <4 x i32> %v410 to <16 x i8>
  %v412 = getelementptr i8, ptr %constants, i64 128
  %v413 = load <16 x i8>, ptr %v412, align 16
  %v414 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v365, <16 x i8> %v363, <16 x i8> %v389)
  %v415 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v414)
  %v416 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v367, <16 x i8> %v363, <16 x i8> %v391)
  %v417 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v416)
  %v418 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v369, <16 x i8> %v363, <16 x i8> %v393)
  %v419 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v418)
  %v420 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v371, <16 x i8> %v363, <16 x i8> %v395)
  %v421 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v420)
  %v422 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v373, <16 x i8> %v363, <16 x i8> %v397)
  %v423 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v422)
  %v424 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v375, <16 x i8> %v363, <16 x i8> %v399)
  %v425 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v424)
  %v426 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v377, <16 x i8> %v363, <16 x i8> %v401)
  %v427 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v426)
  %v428 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v379, <16 x i8> %v363, <16 x i8> %v403)
  %v429 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v428)
  %v430 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v381, <16 x i8> %v363, <16 x i8> %v405)
  %v431 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v430)
  %v432 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v383, <16 x i8> %v363, <16 x i8> %v407)
  %v433 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v432)
  %v434 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v385, <16 x i8> %v363, <16 x i8> %v409)
  %v435 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v434)
  %v436 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v387, <16 x i8> %v363, <16 x i8> %v411)
  %v437 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v436)
  %v438 = shufflevector <4 x i32> %v254, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v439 = bitcast <4 x i32> %v438 to <16 x i8>
  %v440 = shufflevector <4 x i32> %v259, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v441 = bitcast <4 x i32> %v440 to <16 x i8>
  %v442 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v443 = bitcast <4 x i32> %v442 to <16 x i8>
  %v444 = shufflevector <4 x i32> %v269, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v445 = bitcast <4 x i32> %v444 to <16 x i8>
  %v446 = shufflevector <4 x i32> %v274, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v447 = bitcast <4 x i32> %v446 to <16 x i8>
  %v448 = shufflevector <4 x i32> %v279, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v449 = bitcast <4 x i32> %v448 to <16 x i8>
  %v450 = shufflevector <4 x i32> %v284, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v451 = bitcast <4 x i32> %v450 to <16 x i8>
  %v452 = shufflevector <4 x i32> %v289, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v453 = bitcast <4 x i32> %v452 to <16 x i8>
  %v454 = shufflevector <4 x i32> %v294, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v455 = bitcast <4 x i32> %v454 to <16 x i8>
  %v456 = shufflevector <4 x i32> %v299, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v457 = bitcast <4 x i32> %v456 to <16 x i8>
  %v458 = shufflevector <4 x i32> %v304, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v459 = bitcast <4 x i32> %v458 to <16 x i8>
  %v460 = shufflevector <4 x i32> %v309, <4 x i32> poison, <4 x i32> <i32 3, i32 3, i32 3, i32 3>
  %v461 = bitcast <4 x i32> %v460 to <16 x i8>
  %v462 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v415, <16 x i8> %v413, <16 x i8> %v439)
  %v463 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v462)
  %v464 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v417, <16 x i8> %v413, <16 x i8> %v441)
  %v465 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v464)
  %v466 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v419, <16 x i8> %v413, <16 x i8> %v443)
  %v467 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v466)
  %v468 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v421, <16 x i8> %v413, <16 x i8> %v445)
  %v469 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v468)
  %v470 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v423, <16 x i8> %v413, <16 x i8> %v447)
  %v471 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v470)
  %v472 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v425, <16 x i8> %v413, <16 x i8> %v449)
  %v473 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v472)
  %v474 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v427, <16 x i8> %v413, <16 x i8> %v451)
  %v475 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v474)
  %v476 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v429, <16 x i8> %v413, <16 x i8> %v453)
  %v477 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v476)
  %v478 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v431, <16 x i8> %v413, <16 x i8> %v455)
  %v479 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v478)
  %v480 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v433, <16 x i8> %v413, <16 x i8> %v457)
  %v481 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v480)
  %v482 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v435, <16 x i8> %v413, <16 x i8> %v459)
  %v483 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v482)
  %v484 = call <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32> %v437, <16 x i8> %v413, <16 x i8> %v461)
  %v485 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v484)
  call void asm sideeffect "", "~{memory}"()
  %v486 = getelementptr i8, ptr %constants, i64 144
  %v487 = load <4 x float>, ptr %v486, align 16
  %v488 = getelementptr i8, ptr %constants, i64 160
  %v489 = load <4 x float>, ptr %v488, align 16
  %v490 = getelementptr i8, ptr %constants, i64 176
  %v491 = load float, ptr %v490, align 1
  %v492 = insertelement <4 x float> poison, float %v491, i64 0
  %v493 = shufflevector <4 x float> %v492, <4 x float> poison, <4 x i32> zeroinitializer
  %v494 = getelementptr i8, ptr %constants, i64 180
  %v495 = load float, ptr %v494, align 1
  %v496 = insertelement <4 x float> poison, float %v495, i64 0
  %v497 = shufflevector <4 x float> %v496, <4 x float> poison, <4 x i32> zeroinitializer
  %v498 = sitofp <4 x i32> %v463 to <4 x float>
  %v499 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v498, <4 x float> %v487, <4 x float> %v489)
  %v500 = load <2 x float>, ptr %v8, align 1
  %v501 = shufflevector <2 x float> %v500, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v502 = load <2 x float>, ptr %v10, align 1
  %v503 = shufflevector <2 x float> %v502, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v504 = shufflevector <4 x float> %v501, <4 x float> %v503, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v505 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v504, <4 x float> %v493, <4 x float> %v499)
  %v506 = fcmp olt <4 x float> %v505, %v497
  %v507 = select <4 x i1> %v506, <4 x float> %v505, <4 x float> %v497
  %v508 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v507)
  %v509 = sitofp <4 x i32> %v465 to <4 x float>
  %v510 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v509, <4 x float> %v487, <4 x float> %v489)
  %v511 = getelementptr i8, ptr %v8, i64 8
  %v512 = load <2 x float>, ptr %v511, align 1
  %v513 = shufflevector <2 x float> %v512, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v514 = getelementptr i8, ptr %v10, i64 8
  %v515 = load <2 x float>, ptr %v514, align 1
  %v516 = shufflevector <2 x float> %v515, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v517 = shufflevector <4 x float> %v513, <4 x float> %v516, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v518 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v517, <4 x float> %v493, <4 x float> %v510)
  %v519 = fcmp olt <4 x float> %v518, %v497
  %v520 = select <4 x i1> %v519, <4 x float> %v518, <4 x float> %v497
  %v521 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v520)
  %v522 = sitofp <4 x i32> %v467 to <4 x float>
  %v523 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v522, <4 x float> %v487, <4 x float> %v489)
  %v524 = getelementptr i8, ptr %v8, i64 16
  %v525 = load <2 x float>, ptr %v524, align 1
  %v526 = shufflevector <2 x float> %v525, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v527 = getelementptr i8, ptr %v10, i64 16
  %v528 = load <2 x float>, ptr %v527, align 1
  %v529 = shufflevector <2 x float> %v528, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v530 = shufflevector <4 x float> %v526, <4 x float> %v529, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v531 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v530, <4 x float> %v493, <4 x float> %v523)
  %v532 = fcmp olt <4 x float> %v531, %v497
  %v533 = select <4 x i1> %v532, <4 x float> %v531, <4 x float> %v497
  %v534 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v533)
  %v535 = sitofp <4 x i32> %v469 to <4 x float>
  %v536 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v535, <4 x float> %v487, <4 x float> %v489)
  %v537 = getelementptr i8, ptr %v8, i64 24
  %v538 = load <2 x float>, ptr %v537, align 1
  %v539 = shufflevector <2 x float> %v538, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v540 = getelementptr i8, ptr %v10, i64 24
  %v541 = load <2 x float>, ptr %v540, align 1
  %v542 = shufflevector <2 x float> %v541, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v543 = shufflevector <4 x float> %v539, <4 x float> %v542, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v544 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v543, <4 x float> %v493, <4 x float> %v536)
  %v545 = fcmp olt <4 x float> %v544, %v497
  %v546 = select <4 x i1> %v545, <4 x float> %v544, <4 x float> %v497
  %v547 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v546)
  %v548 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v508)
  %v549 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v521)
  %v550 = shufflevector <4 x i16> %v548, <4 x i16> %v549, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v551 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v534)
  %v552 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v547)
  %v553 = shufflevector <4 x i16> %v551, <4 x i16> %v552, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v554 = shufflevector <8 x i16> %v550, <8 x i16> %v553, <8 x i32> <i32 0, i32 1, i32 4, i32 5, i32 8, i32 9, i32 12, i32 13>
  store <8 x i16> %v554, ptr %v12, align 1
  %v555 = shufflevector <8 x i16> %v550, <8 x i16> %v553, <8 x i32> <i32 2, i32 3, i32 6, i32 7, i32 10, i32 11, i32 14, i32 15>
  store <8 x i16> %v555, ptr %v13, align 1
  %v556 = getelementptr i8, ptr %constants, i64 144
  %v557 = load <4 x float>, ptr %v556, align 16
  %v558 = getelementptr i8, ptr %constants, i64 160
  %v559 = load <4 x float>, ptr %v558, align 16
  %v560 = getelementptr i8, ptr %constants, i64 176
  %v561 = load float, ptr %v560, align 1
  %v562 = insertelement <4 x float> poison, float %v561, i64 0
  %v563 = shufflevector <4 x float> %v562, <4 x float> poison, <4 x i32> zeroinitializer
  %v564 = getelementptr i8, ptr %constants, i64 180
  %v565 = load float, ptr %v564, align 1
  %v566 = insertelement <4 x float> poison, float %v565, i64 0
  %v567 = shufflevector <4 x float> %v566, <4 x float> poison, <4 x i32> zeroinitializer
  %v568 = sitofp <4 x i32> %v471 to <4 x float>
  %v569 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v568, <4 x float> %v557, <4 x float> %v559)
  %v570 = getelementptr i8, ptr %v8, i64 32
  %v571 = load <2 x float>, ptr %v570, align 1
  %v572 = shufflevector <2 x float> %v571, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v573 = getelementptr i8, ptr %v10, i64 32
  %v574 = load <2 x float>, ptr %v573, align 1
  %v575 = shufflevector <2 x float> %v574, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v576 = shufflevector <4 x float> %v572, <4 x float> %v575, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v577 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v576, <4 x float> %v563, <4 x float> %v569)
  %v578 = fcmp olt <4 x float> %v577, %v567
  %v579 = select <4 x i1> %v578, <4 x float> %v577, <4 x float> %v567
  %v580 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v579)
  %v581 = sitofp <4 x i32> %v473 to <4 x float>
  %v582 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v581, <4 x float> %v557, <4 x float> %v559)
  %v583 = getelementptr i8, ptr %v8, i64 40
  %v584 = load <2 x float>, ptr %v583, align 1
  %v585 = shufflevector <2 x float> %v584, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v586 = getelementptr i8, ptr %v10, i64 40
  %v587 = load <2 x float>, ptr %v586, align 1
  %v588 = shufflevector <2 x float> %v587, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v589 = shufflevector <4 x float> %v585, <4 x float> %v588, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v590 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v589, <4 x float> %v563, <4 x float> %v582)
  %v591 = fcmp olt <4 x float> %v590, %v567
  %v592 = select <4 x i1> %v591, <4 x float> %v590, <4 x float> %v567
  %v593 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v592)
  %v594 = sitofp <4 x i32> %v475 to <4 x float>
  %v595 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v594, <4 x float> %v557, <4 x float> %v559)
  %v596 = getelementptr i8, ptr %v8, i64 48
  %v597 = load <2 x float>, ptr %v596, align 1
  %v598 = shufflevector <2 x float> %v597, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v599 = getelementptr i8, ptr %v10, i64 48
  %v600 = load <2 x float>, ptr %v599, align 1
  %v601 = shufflevector <2 x float> %v600, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v602 = shufflevector <4 x float> %v598, <4 x float> %v601, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v603 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v602, <4 x float> %v563, <4 x float> %v595)
  %v604 = fcmp olt <4 x float> %v603, %v567
  %v605 = select <4 x i1> %v604, <4 x float> %v603, <4 x float> %v567
  %v606 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v605)
  %v607 = sitofp <4 x i32> %v477 to <4 x float>
  %v608 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v607, <4 x float> %v557, <4 x float> %v559)
  %v609 = getelementptr i8, ptr %v8, i64 56
  %v610 = load <2 x float>, ptr %v609, align 1
  %v611 = shufflevector <2 x float> %v610, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v612 = getelementptr i8, ptr %v10, i64 56
  %v613 = load <2 x float>, ptr %v612, align 1
  %v614 = shufflevector <2 x float> %v613, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v615 = shufflevector <4 x float> %v611, <4 x float> %v614, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v616 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v615, <4 x float> %v563, <4 x float> %v608)
  %v617 = fcmp olt <4 x float> %v616, %v567
  %v618 = select <4 x i1> %v617, <4 x float> %v616, <4 x float> %v567
  %v619 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v618)
  %v620 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v580)
  %v621 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v593)
  %v622 = shufflevector <4 x i16> %v620, <4 x i16> %v621, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v623 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v606)
  %v624 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v619)
  %v625 = shufflevector <4 x i16> %v623, <4 x i16> %v624, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v626 = shufflevector <8 x i16> %v622, <8 x i16> %v625, <8 x i32> <i32 0, i32 1, i32 4, i32 5, i32 8, i32 9, i32 12, i32 13>
  %v627 = getelementptr i8, ptr %v12, i64 16
  store <8 x i16> %v626, ptr %v627, align 1
  %v628 = shufflevector <8 x i16> %v622, <8 x i16> %v625, <8 x i32> <i32 2, i32 3, i32 6, i32 7, i32 10, i32 11, i32 14, i32 15>
  %v629 = getelementptr i8, ptr %v13, i64 16
  store <8 x i16> %v628, ptr %v629, align 1
  %v630 = getelementptr i8, ptr %constants, i64 144
  %v631 = load <4 x float>, ptr %v630, align 16
  %v632 = getelementptr i8, ptr %constants, i64 160
  %v633 = load <4 x float>, ptr %v632, align 16
  %v634 = getelementptr i8, ptr %constants, i64 176
  %v635 = load float, ptr %v634, align 1
  %v636 = insertelement <4 x float> poison, float %v635, i64 0
  %v637 = shufflevector <4 x float> %v636, <4 x float> poison, <4 x i32> zeroinitializer
  %v638 = getelementptr i8, ptr %constants, i64 180
  %v639 = load float, ptr %v638, align 1
  %v640 = insertelement <4 x float> poison, float %v639, i64 0
  %v641 = shufflevector <4 x float> %v640, <4 x float> poison, <4 x i32> zeroinitializer
  %v642 = sitofp <4 x i32> %v479 to <4 x float>
  %v643 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v642, <4 x float> %v631, <4 x float> %v633)
  %v644 = getelementptr i8, ptr %v8, i64 64
  %v645 = load <2 x float>, ptr %v644, align 1
  %v646 = shufflevector <2 x float> %v645, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v647 = getelementptr i8, ptr %v10, i64 64
  %v648 = load <2 x float>, ptr %v647, align 1
  %v649 = shufflevector <2 x float> %v648, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v650 = shufflevector <4 x float> %v646, <4 x float> %v649, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v651 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v650, <4 x float> %v637, <4 x float> %v643)
  %v652 = fcmp olt <4 x float> %v651, %v641
  %v653 = select <4 x i1> %v652, <4 x float> %v651, <4 x float> %v641
  %v654 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v653)
  %v655 = sitofp <4 x i32> %v481 to <4 x float>
  %v656 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v655, <4 x float> %v631, <4 x float> %v633)
  %v657 = getelementptr i8, ptr %v8, i64 72
  %v658 = load <2 x float>, ptr %v657, align 1
  %v659 = shufflevector <2 x float> %v658, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v660 = getelementptr i8, ptr %v10, i64 72
  %v661 = load <2 x float>, ptr %v660, align 1
  %v662 = shufflevector <2 x float> %v661, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v663 = shufflevector <4 x float> %v659, <4 x float> %v662, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v664 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v663, <4 x float> %v637, <4 x float> %v656)
  %v665 = fcmp olt <4 x float> %v664, %v641
  %v666 = select <4 x i1> %v665, <4 x float> %v664, <4 x float> %v641
  %v667 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v666)
  %v668 = sitofp <4 x i32> %v483 to <4 x float>
  %v669 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v668, <4 x float> %v631, <4 x float> %v633)
  %v670 = getelementptr i8, ptr %v8, i64 80
  %v671 = load <2 x float>, ptr %v670, align 1
  %v672 = shufflevector <2 x float> %v671, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v673 = getelementptr i8, ptr %v10, i64 80
  %v674 = load <2 x float>, ptr %v673, align 1
  %v675 = shufflevector <2 x float> %v674, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v676 = shufflevector <4 x float> %v672, <4 x float> %v675, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v677 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v676, <4 x float> %v637, <4 x float> %v669)
  %v678 = fcmp olt <4 x float> %v677, %v641
  %v679 = select <4 x i1> %v678, <4 x float> %v677, <4 x float> %v641
  %v680 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v679)
  %v681 = sitofp <4 x i32> %v485 to <4 x float>
  %v682 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v681, <4 x float> %v631, <4 x float> %v633)
  %v683 = getelementptr i8, ptr %v8, i64 88
  %v684 = load <2 x float>, ptr %v683, align 1
  %v685 = shufflevector <2 x float> %v684, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v686 = getelementptr i8, ptr %v10, i64 88
  %v687 = load <2 x float>, ptr %v686, align 1
  %v688 = shufflevector <2 x float> %v687, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v689 = shufflevector <4 x float> %v685, <4 x float> %v688, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v690 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v689, <4 x float> %v637, <4 x float> %v682)
  %v691 = fcmp olt <4 x float> %v690, %v641
  %v692 = select <4 x i1> %v691, <4 x float> %v690, <4 x float> %v641
  %v693 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v692)
  %v694 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v654)
  %v695 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v667)
  %v696 = shufflevector <4 x i16> %v694, <4 x i16> %v695, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v697 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v680)
  %v698 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v693)
  %v699 = shufflevector <4 x i16> %v697, <4 x i16> %v698, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v700 = shufflevector <8 x i16> %v696, <8 x i16> %v699, <8 x i32> <i32 0, i32 1, i32 4, i32 5, i32 8, i32 9, i32 12, i32 13>
  %v701 = getelementptr i8, ptr %v12, i64 32
  store <8 x i16> %v700, ptr %v701, align 1
  %v702 = shufflevector <8 x i16> %v696, <8 x i16> %v699, <8 x i32> <i32 2, i32 3, i32 6, i32 7, i32 10, i32 11, i32 14, i32 15>
  %v703 = getelementptr i8, ptr %v13, i64 32
  store <8 x i16> %v702, ptr %v703, align 1
  %following = add i64 %x, 12
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v704 = sub i64 %next, %x
  %v705 = mul i64 %v704, 32
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v705
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <4 x float> @llvm.fma.v4f32(<4 x float>, <4 x float>, <4 x float>)
declare <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32>)
declare <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float>)
declare <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32>, <16 x i8>, <16 x i8>)
