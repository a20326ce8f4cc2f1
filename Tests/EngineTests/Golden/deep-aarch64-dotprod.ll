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
  %v498 = getelementptr i8, ptr %constants, i64 184
  %v499 = load float, ptr %v498, align 1
  %v500 = insertelement <4 x float> poison, float %v499, i64 0
  %v501 = shufflevector <4 x float> %v500, <4 x float> poison, <4 x i32> zeroinitializer
  %v502 = getelementptr i8, ptr %constants, i64 188
  %v503 = load float, ptr %v502, align 1
  %v504 = insertelement <4 x float> poison, float %v503, i64 0
  %v505 = shufflevector <4 x float> %v504, <4 x float> poison, <4 x i32> zeroinitializer
  %v506 = sitofp <4 x i32> %v463 to <4 x float>
  %v507 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v506, <4 x float> %v487, <4 x float> %v489)
  %v508 = load <2 x float>, ptr %v8, align 1
  %v509 = shufflevector <2 x float> %v508, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v510 = load <2 x float>, ptr %v10, align 1
  %v511 = shufflevector <2 x float> %v510, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v512 = shufflevector <4 x float> %v509, <4 x float> %v511, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v513 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v512, <4 x float> %v493, <4 x float> %v507)
  %v514 = fcmp ogt <4 x float> %v513, %v497
  %v515 = select <4 x i1> %v514, <4 x float> %v513, <4 x float> %v497
  %v516 = fcmp olt <4 x float> %v515, %v501
  %v517 = select <4 x i1> %v516, <4 x float> %v515, <4 x float> %v501
  %v518 = fcmp olt <4 x float> %v517, %v505
  %v519 = select <4 x i1> %v518, <4 x float> %v517, <4 x float> %v505
  %v520 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v519)
  %v521 = sitofp <4 x i32> %v465 to <4 x float>
  %v522 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v521, <4 x float> %v487, <4 x float> %v489)
  %v523 = getelementptr i8, ptr %v8, i64 8
  %v524 = load <2 x float>, ptr %v523, align 1
  %v525 = shufflevector <2 x float> %v524, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v526 = getelementptr i8, ptr %v10, i64 8
  %v527 = load <2 x float>, ptr %v526, align 1
  %v528 = shufflevector <2 x float> %v527, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v529 = shufflevector <4 x float> %v525, <4 x float> %v528, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v530 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v529, <4 x float> %v493, <4 x float> %v522)
  %v531 = fcmp ogt <4 x float> %v530, %v497
  %v532 = select <4 x i1> %v531, <4 x float> %v530, <4 x float> %v497
  %v533 = fcmp olt <4 x float> %v532, %v501
  %v534 = select <4 x i1> %v533, <4 x float> %v532, <4 x float> %v501
  %v535 = fcmp olt <4 x float> %v534, %v505
  %v536 = select <4 x i1> %v535, <4 x float> %v534, <4 x float> %v505
  %v537 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v536)
  %v538 = sitofp <4 x i32> %v467 to <4 x float>
  %v539 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v538, <4 x float> %v487, <4 x float> %v489)
  %v540 = getelementptr i8, ptr %v8, i64 16
  %v541 = load <2 x float>, ptr %v540, align 1
  %v542 = shufflevector <2 x float> %v541, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v543 = getelementptr i8, ptr %v10, i64 16
  %v544 = load <2 x float>, ptr %v543, align 1
  %v545 = shufflevector <2 x float> %v544, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v546 = shufflevector <4 x float> %v542, <4 x float> %v545, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v547 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v546, <4 x float> %v493, <4 x float> %v539)
  %v548 = fcmp ogt <4 x float> %v547, %v497
  %v549 = select <4 x i1> %v548, <4 x float> %v547, <4 x float> %v497
  %v550 = fcmp olt <4 x float> %v549, %v501
  %v551 = select <4 x i1> %v550, <4 x float> %v549, <4 x float> %v501
  %v552 = fcmp olt <4 x float> %v551, %v505
  %v553 = select <4 x i1> %v552, <4 x float> %v551, <4 x float> %v505
  %v554 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v553)
  %v555 = sitofp <4 x i32> %v469 to <4 x float>
  %v556 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v555, <4 x float> %v487, <4 x float> %v489)
  %v557 = getelementptr i8, ptr %v8, i64 24
  %v558 = load <2 x float>, ptr %v557, align 1
  %v559 = shufflevector <2 x float> %v558, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v560 = getelementptr i8, ptr %v10, i64 24
  %v561 = load <2 x float>, ptr %v560, align 1
  %v562 = shufflevector <2 x float> %v561, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v563 = shufflevector <4 x float> %v559, <4 x float> %v562, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v564 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v563, <4 x float> %v493, <4 x float> %v556)
  %v565 = fcmp ogt <4 x float> %v564, %v497
  %v566 = select <4 x i1> %v565, <4 x float> %v564, <4 x float> %v497
  %v567 = fcmp olt <4 x float> %v566, %v501
  %v568 = select <4 x i1> %v567, <4 x float> %v566, <4 x float> %v501
  %v569 = fcmp olt <4 x float> %v568, %v505
  %v570 = select <4 x i1> %v569, <4 x float> %v568, <4 x float> %v505
  %v571 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v570)
  %v572 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v520)
  %v573 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v537)
  %v574 = shufflevector <4 x i16> %v572, <4 x i16> %v573, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v575 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v554)
  %v576 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v571)
  %v577 = shufflevector <4 x i16> %v575, <4 x i16> %v576, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v578 = shufflevector <8 x i16> %v574, <8 x i16> %v577, <8 x i32> <i32 0, i32 1, i32 4, i32 5, i32 8, i32 9, i32 12, i32 13>
  store <8 x i16> %v578, ptr %v12, align 1
  %v579 = shufflevector <8 x i16> %v574, <8 x i16> %v577, <8 x i32> <i32 2, i32 3, i32 6, i32 7, i32 10, i32 11, i32 14, i32 15>
  store <8 x i16> %v579, ptr %v13, align 1
  %v580 = getelementptr i8, ptr %constants, i64 144
  %v581 = load <4 x float>, ptr %v580, align 16
  %v582 = getelementptr i8, ptr %constants, i64 160
  %v583 = load <4 x float>, ptr %v582, align 16
  %v584 = getelementptr i8, ptr %constants, i64 176
  %v585 = load float, ptr %v584, align 1
  %v586 = insertelement <4 x float> poison, float %v585, i64 0
  %v587 = shufflevector <4 x float> %v586, <4 x float> poison, <4 x i32> zeroinitializer
  %v588 = getelementptr i8, ptr %constants, i64 180
  %v589 = load float, ptr %v588, align 1
  %v590 = insertelement <4 x float> poison, float %v589, i64 0
  %v591 = shufflevector <4 x float> %v590, <4 x float> poison, <4 x i32> zeroinitializer
  %v592 = getelementptr i8, ptr %constants, i64 184
  %v593 = load float, ptr %v592, align 1
  %v594 = insertelement <4 x float> poison, float %v593, i64 0
  %v595 = shufflevector <4 x float> %v594, <4 x float> poison, <4 x i32> zeroinitializer
  %v596 = getelementptr i8, ptr %constants, i64 188
  %v597 = load float, ptr %v596, align 1
  %v598 = insertelement <4 x float> poison, float %v597, i64 0
  %v599 = shufflevector <4 x float> %v598, <4 x float> poison, <4 x i32> zeroinitializer
  %v600 = sitofp <4 x i32> %v471 to <4 x float>
  %v601 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v600, <4 x float> %v581, <4 x float> %v583)
  %v602 = getelementptr i8, ptr %v8, i64 32
  %v603 = load <2 x float>, ptr %v602, align 1
  %v604 = shufflevector <2 x float> %v603, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v605 = getelementptr i8, ptr %v10, i64 32
  %v606 = load <2 x float>, ptr %v605, align 1
  %v607 = shufflevector <2 x float> %v606, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v608 = shufflevector <4 x float> %v604, <4 x float> %v607, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v609 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v608, <4 x float> %v587, <4 x float> %v601)
  %v610 = fcmp ogt <4 x float> %v609, %v591
  %v611 = select <4 x i1> %v610, <4 x float> %v609, <4 x float> %v591
  %v612 = fcmp olt <4 x float> %v611, %v595
  %v613 = select <4 x i1> %v612, <4 x float> %v611, <4 x float> %v595
  %v614 = fcmp olt <4 x float> %v613, %v599
  %v615 = select <4 x i1> %v614, <4 x float> %v613, <4 x float> %v599
  %v616 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v615)
  %v617 = sitofp <4 x i32> %v473 to <4 x float>
  %v618 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v617, <4 x float> %v581, <4 x float> %v583)
  %v619 = getelementptr i8, ptr %v8, i64 40
  %v620 = load <2 x float>, ptr %v619, align 1
  %v621 = shufflevector <2 x float> %v620, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v622 = getelementptr i8, ptr %v10, i64 40
  %v623 = load <2 x float>, ptr %v622, align 1
  %v624 = shufflevector <2 x float> %v623, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v625 = shufflevector <4 x float> %v621, <4 x float> %v624, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v626 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v625, <4 x float> %v587, <4 x float> %v618)
  %v627 = fcmp ogt <4 x float> %v626, %v591
  %v628 = select <4 x i1> %v627, <4 x float> %v626, <4 x float> %v591
  %v629 = fcmp olt <4 x float> %v628, %v595
  %v630 = select <4 x i1> %v629, <4 x float> %v628, <4 x float> %v595
  %v631 = fcmp olt <4 x float> %v630, %v599
  %v632 = select <4 x i1> %v631, <4 x float> %v630, <4 x float> %v599
  %v633 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v632)
  %v634 = sitofp <4 x i32> %v475 to <4 x float>
  %v635 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v634, <4 x float> %v581, <4 x float> %v583)
  %v636 = getelementptr i8, ptr %v8, i64 48
  %v637 = load <2 x float>, ptr %v636, align 1
  %v638 = shufflevector <2 x float> %v637, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v639 = getelementptr i8, ptr %v10, i64 48
  %v640 = load <2 x float>, ptr %v639, align 1
  %v641 = shufflevector <2 x float> %v640, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v642 = shufflevector <4 x float> %v638, <4 x float> %v641, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v643 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v642, <4 x float> %v587, <4 x float> %v635)
  %v644 = fcmp ogt <4 x float> %v643, %v591
  %v645 = select <4 x i1> %v644, <4 x float> %v643, <4 x float> %v591
  %v646 = fcmp olt <4 x float> %v645, %v595
  %v647 = select <4 x i1> %v646, <4 x float> %v645, <4 x float> %v595
  %v648 = fcmp olt <4 x float> %v647, %v599
  %v649 = select <4 x i1> %v648, <4 x float> %v647, <4 x float> %v599
  %v650 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v649)
  %v651 = sitofp <4 x i32> %v477 to <4 x float>
  %v652 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v651, <4 x float> %v581, <4 x float> %v583)
  %v653 = getelementptr i8, ptr %v8, i64 56
  %v654 = load <2 x float>, ptr %v653, align 1
  %v655 = shufflevector <2 x float> %v654, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v656 = getelementptr i8, ptr %v10, i64 56
  %v657 = load <2 x float>, ptr %v656, align 1
  %v658 = shufflevector <2 x float> %v657, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v659 = shufflevector <4 x float> %v655, <4 x float> %v658, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v660 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v659, <4 x float> %v587, <4 x float> %v652)
  %v661 = fcmp ogt <4 x float> %v660, %v591
  %v662 = select <4 x i1> %v661, <4 x float> %v660, <4 x float> %v591
  %v663 = fcmp olt <4 x float> %v662, %v595
  %v664 = select <4 x i1> %v663, <4 x float> %v662, <4 x float> %v595
  %v665 = fcmp olt <4 x float> %v664, %v599
  %v666 = select <4 x i1> %v665, <4 x float> %v664, <4 x float> %v599
  %v667 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v666)
  %v668 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v616)
  %v669 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v633)
  %v670 = shufflevector <4 x i16> %v668, <4 x i16> %v669, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v671 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v650)
  %v672 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v667)
  %v673 = shufflevector <4 x i16> %v671, <4 x i16> %v672, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v674 = shufflevector <8 x i16> %v670, <8 x i16> %v673, <8 x i32> <i32 0, i32 1, i32 4, i32 5, i32 8, i32 9, i32 12, i32 13>
  %v675 = getelementptr i8, ptr %v12, i64 16
  store <8 x i16> %v674, ptr %v675, align 1
  %v676 = shufflevector <8 x i16> %v670, <8 x i16> %v673, <8 x i32> <i32 2, i32 3, i32 6, i32 7, i32 10, i32 11, i32 14, i32 15>
  %v677 = getelementptr i8, ptr %v13, i64 16
  store <8 x i16> %v676, ptr %v677, align 1
  %v678 = getelementptr i8, ptr %constants, i64 144
  %v679 = load <4 x float>, ptr %v678, align 16
  %v680 = getelementptr i8, ptr %constants, i64 160
  %v681 = load <4 x float>, ptr %v680, align 16
  %v682 = getelementptr i8, ptr %constants, i64 176
  %v683 = load float, ptr %v682, align 1
  %v684 = insertelement <4 x float> poison, float %v683, i64 0
  %v685 = shufflevector <4 x float> %v684, <4 x float> poison, <4 x i32> zeroinitializer
  %v686 = getelementptr i8, ptr %constants, i64 180
  %v687 = load float, ptr %v686, align 1
  %v688 = insertelement <4 x float> poison, float %v687, i64 0
  %v689 = shufflevector <4 x float> %v688, <4 x float> poison, <4 x i32> zeroinitializer
  %v690 = getelementptr i8, ptr %constants, i64 184
  %v691 = load float, ptr %v690, align 1
  %v692 = insertelement <4 x float> poison, float %v691, i64 0
  %v693 = shufflevector <4 x float> %v692, <4 x float> poison, <4 x i32> zeroinitializer
  %v694 = getelementptr i8, ptr %constants, i64 188
  %v695 = load float, ptr %v694, align 1
  %v696 = insertelement <4 x float> poison, float %v695, i64 0
  %v697 = shufflevector <4 x float> %v696, <4 x float> poison, <4 x i32> zeroinitializer
  %v698 = sitofp <4 x i32> %v479 to <4 x float>
  %v699 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v698, <4 x float> %v679, <4 x float> %v681)
  %v700 = getelementptr i8, ptr %v8, i64 64
  %v701 = load <2 x float>, ptr %v700, align 1
  %v702 = shufflevector <2 x float> %v701, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v703 = getelementptr i8, ptr %v10, i64 64
  %v704 = load <2 x float>, ptr %v703, align 1
  %v705 = shufflevector <2 x float> %v704, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v706 = shufflevector <4 x float> %v702, <4 x float> %v705, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v707 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v706, <4 x float> %v685, <4 x float> %v699)
  %v708 = fcmp ogt <4 x float> %v707, %v689
  %v709 = select <4 x i1> %v708, <4 x float> %v707, <4 x float> %v689
  %v710 = fcmp olt <4 x float> %v709, %v693
  %v711 = select <4 x i1> %v710, <4 x float> %v709, <4 x float> %v693
  %v712 = fcmp olt <4 x float> %v711, %v697
  %v713 = select <4 x i1> %v712, <4 x float> %v711, <4 x float> %v697
  %v714 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v713)
  %v715 = sitofp <4 x i32> %v481 to <4 x float>
  %v716 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v715, <4 x float> %v679, <4 x float> %v681)
  %v717 = getelementptr i8, ptr %v8, i64 72
  %v718 = load <2 x float>, ptr %v717, align 1
  %v719 = shufflevector <2 x float> %v718, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v720 = getelementptr i8, ptr %v10, i64 72
  %v721 = load <2 x float>, ptr %v720, align 1
  %v722 = shufflevector <2 x float> %v721, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v723 = shufflevector <4 x float> %v719, <4 x float> %v722, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v724 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v723, <4 x float> %v685, <4 x float> %v716)
  %v725 = fcmp ogt <4 x float> %v724, %v689
  %v726 = select <4 x i1> %v725, <4 x float> %v724, <4 x float> %v689
  %v727 = fcmp olt <4 x float> %v726, %v693
  %v728 = select <4 x i1> %v727, <4 x float> %v726, <4 x float> %v693
  %v729 = fcmp olt <4 x float> %v728, %v697
  %v730 = select <4 x i1> %v729, <4 x float> %v728, <4 x float> %v697
  %v731 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v730)
  %v732 = sitofp <4 x i32> %v483 to <4 x float>
  %v733 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v732, <4 x float> %v679, <4 x float> %v681)
  %v734 = getelementptr i8, ptr %v8, i64 80
  %v735 = load <2 x float>, ptr %v734, align 1
  %v736 = shufflevector <2 x float> %v735, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v737 = getelementptr i8, ptr %v10, i64 80
  %v738 = load <2 x float>, ptr %v737, align 1
  %v739 = shufflevector <2 x float> %v738, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v740 = shufflevector <4 x float> %v736, <4 x float> %v739, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v741 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v740, <4 x float> %v685, <4 x float> %v733)
  %v742 = fcmp ogt <4 x float> %v741, %v689
  %v743 = select <4 x i1> %v742, <4 x float> %v741, <4 x float> %v689
  %v744 = fcmp olt <4 x float> %v743, %v693
  %v745 = select <4 x i1> %v744, <4 x float> %v743, <4 x float> %v693
  %v746 = fcmp olt <4 x float> %v745, %v697
  %v747 = select <4 x i1> %v746, <4 x float> %v745, <4 x float> %v697
  %v748 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v747)
  %v749 = sitofp <4 x i32> %v485 to <4 x float>
  %v750 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v749, <4 x float> %v679, <4 x float> %v681)
  %v751 = getelementptr i8, ptr %v8, i64 88
  %v752 = load <2 x float>, ptr %v751, align 1
  %v753 = shufflevector <2 x float> %v752, <2 x float> poison, <4 x i32> <i32 0, i32 1, i32 poison, i32 poison>
  %v754 = getelementptr i8, ptr %v10, i64 88
  %v755 = load <2 x float>, ptr %v754, align 1
  %v756 = shufflevector <2 x float> %v755, <2 x float> poison, <4 x i32> <i32 poison, i32 poison, i32 0, i32 1>
  %v757 = shufflevector <4 x float> %v753, <4 x float> %v756, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %v758 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v757, <4 x float> %v685, <4 x float> %v750)
  %v759 = fcmp ogt <4 x float> %v758, %v689
  %v760 = select <4 x i1> %v759, <4 x float> %v758, <4 x float> %v689
  %v761 = fcmp olt <4 x float> %v760, %v693
  %v762 = select <4 x i1> %v761, <4 x float> %v760, <4 x float> %v693
  %v763 = fcmp olt <4 x float> %v762, %v697
  %v764 = select <4 x i1> %v763, <4 x float> %v762, <4 x float> %v697
  %v765 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v764)
  %v766 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v714)
  %v767 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v731)
  %v768 = shufflevector <4 x i16> %v766, <4 x i16> %v767, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v769 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v748)
  %v770 = call <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32> %v765)
  %v771 = shufflevector <4 x i16> %v769, <4 x i16> %v770, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v772 = shufflevector <8 x i16> %v768, <8 x i16> %v771, <8 x i32> <i32 0, i32 1, i32 4, i32 5, i32 8, i32 9, i32 12, i32 13>
  %v773 = getelementptr i8, ptr %v12, i64 32
  store <8 x i16> %v772, ptr %v773, align 1
  %v774 = shufflevector <8 x i16> %v768, <8 x i16> %v771, <8 x i32> <i32 2, i32 3, i32 6, i32 7, i32 10, i32 11, i32 14, i32 15>
  %v775 = getelementptr i8, ptr %v13, i64 32
  store <8 x i16> %v774, ptr %v775, align 1
  %following = add i64 %x, 12
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v776 = sub i64 %next, %x
  %v777 = mul i64 %v776, 32
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v777
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <4 x float> @llvm.fma.v4f32(<4 x float>, <4 x float>, <4 x float>)
declare <4 x i16> @llvm.aarch64.neon.sqxtun.v4i16(<4 x i32>)
declare <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float>)
declare <4 x i32> @llvm.aarch64.neon.sdot.v4i32.v16i8(<4 x i32>, <16 x i8>, <16 x i8>)
