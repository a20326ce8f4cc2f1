; 16 filters, 4 taps, 6 pixels, aarch64-i8mm
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
  %v20 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v21 = bitcast <4 x i32> %v20 to <16 x i8>
  %v22 = getelementptr i8, ptr %pixel0, i64 -32
  %v23 = load <4 x i32>, ptr %v22, align 1
  %v24 = shufflevector <4 x i32> %v23, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v25 = bitcast <4 x i32> %v24 to <16 x i8>
  %v26 = getelementptr i8, ptr %pixel0, i64 -16
  %v27 = load <4 x i32>, ptr %v26, align 1
  %v28 = shufflevector <4 x i32> %v27, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v29 = bitcast <4 x i32> %v28 to <16 x i8>
  %v30 = load <4 x i32>, ptr %pixel0, align 1
  %v31 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v32 = bitcast <4 x i32> %v31 to <16 x i8>
  %v33 = getelementptr i8, ptr %pixel0, i64 16
  %v34 = load <4 x i32>, ptr %v33, align 1
  %v35 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v36 = bitcast <4 x i32> %v35 to <16 x i8>
  %v37 = getelementptr i8, ptr %pixel0, i64 32
  %v38 = load <4 x i32>, ptr %v37, align 1
  %v39 = shufflevector <4 x i32> %v38, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v40 = bitcast <4 x i32> %v39 to <16 x i8>
  %v41 = getelementptr i8, ptr %constants, i64 80
  %v42 = load <16 x i8>, ptr %v41, align 16
  %v43 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v21, <16 x i8> %v17)
  %v44 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v43)
  %v45 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v25, <16 x i8> %v17)
  %v46 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v45)
  %v47 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v29, <16 x i8> %v17)
  %v48 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v47)
  %v49 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v32, <16 x i8> %v17)
  %v50 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v49)
  %v51 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v36, <16 x i8> %v17)
  %v52 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v51)
  %v53 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v9, <16 x i8> %v40, <16 x i8> %v17)
  %v54 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v53)
  %v55 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v56 = bitcast <4 x i32> %v55 to <16 x i8>
  %v57 = shufflevector <4 x i32> %v23, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v58 = bitcast <4 x i32> %v57 to <16 x i8>
  %v59 = shufflevector <4 x i32> %v27, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v60 = bitcast <4 x i32> %v59 to <16 x i8>
  %v61 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v62 = bitcast <4 x i32> %v61 to <16 x i8>
  %v63 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v64 = bitcast <4 x i32> %v63 to <16 x i8>
  %v65 = shufflevector <4 x i32> %v38, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v66 = bitcast <4 x i32> %v65 to <16 x i8>
  %v67 = getelementptr i8, ptr %constants, i64 96
  %v68 = load <16 x i8>, ptr %v67, align 16
  %v69 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v56, <16 x i8> %v42)
  %v70 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v69)
  %v71 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v58, <16 x i8> %v42)
  %v72 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v71)
  %v73 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v60, <16 x i8> %v42)
  %v74 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v73)
  %v75 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v62, <16 x i8> %v42)
  %v76 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v75)
  %v77 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v64, <16 x i8> %v42)
  %v78 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v77)
  %v79 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v11, <16 x i8> %v66, <16 x i8> %v42)
  %v80 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v79)
  %v81 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v82 = bitcast <4 x i32> %v81 to <16 x i8>
  %v83 = shufflevector <4 x i32> %v23, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v84 = bitcast <4 x i32> %v83 to <16 x i8>
  %v85 = shufflevector <4 x i32> %v27, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v86 = bitcast <4 x i32> %v85 to <16 x i8>
  %v87 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v88 = bitcast <4 x i32> %v87 to <16 x i8>
  %v89 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v90 = bitcast <4 x i32> %v89 to <16 x i8>
  %v91 = shufflevector <4 x i32> %v38, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v92 = bitcast <4 x i32> %v91 to <16 x i8>
  %v93 = getelementptr i8, ptr %constants, i64 112
  %v94 = load <16 x i8>, ptr %v93, align 16
  %v95 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v82, <16 x i8> %v68)
  %v96 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v95)
  %v97 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v84, <16 x i8> %v68)
  %v98 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v97)
  %v99 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v86, <16 x i8> %v68)
  %v100 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v99)
  %v101 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v88, <16 x i8> %v68)
  %v102 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v101)
  %v103 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v90, <16 x i8> %v68)
  %v104 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v103)
  %v105 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v13, <16 x i8> %v92, <16 x i8> %v68)
  %v106 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v105)
  %v107 = shufflevector <4 x i32> %v19, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v108 = bitcast <4 x i32> %v107 to <16 x i8>
  %v109 = shufflevector <4 x i32> %v23, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v110 = bitcast <4 x i32> %v109 to <16 x i8>
  %v111 = shufflevector <4 x i32> %v27, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v112 = bitcast <4 x i32> %v111 to <16 x i8>
  %v113 = shufflevector <4 x i32> %v30, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v114 = bitcast <4 x i32> %v113 to <16 x i8>
  %v115 = shufflevector <4 x i32> %v34, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v116 = bitcast <4 x i32> %v115 to <16 x i8>
  %v117 = shufflevector <4 x i32> %v38, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v118 = bitcast <4 x i32> %v117 to <16 x i8>
  %v119 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v108, <16 x i8> %v94)
  %v120 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v119)
  %v121 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v110, <16 x i8> %v94)
  %v122 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v121)
  %v123 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v112, <16 x i8> %v94)
  %v124 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v123)
  %v125 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v114, <16 x i8> %v94)
  %v126 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v125)
  %v127 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v116, <16 x i8> %v94)
  %v128 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v127)
  %v129 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v15, <16 x i8> %v118, <16 x i8> %v94)
  %v130 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v129)
  call void asm sideeffect "", "~{memory}"()
  %v131 = getelementptr i8, ptr %constants, i64 128
  %v132 = load <16 x i8>, ptr %v131, align 16
  %v133 = getelementptr i8, ptr %pixel0, i64 -32
  %v134 = load <4 x i32>, ptr %v133, align 1
  %v135 = shufflevector <4 x i32> %v134, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v136 = bitcast <4 x i32> %v135 to <16 x i8>
  %v137 = getelementptr i8, ptr %pixel0, i64 -16
  %v138 = load <4 x i32>, ptr %v137, align 1
  %v139 = shufflevector <4 x i32> %v138, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v140 = bitcast <4 x i32> %v139 to <16 x i8>
  %v141 = load <4 x i32>, ptr %pixel0, align 1
  %v142 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v143 = bitcast <4 x i32> %v142 to <16 x i8>
  %v144 = getelementptr i8, ptr %pixel0, i64 16
  %v145 = load <4 x i32>, ptr %v144, align 1
  %v146 = shufflevector <4 x i32> %v145, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v147 = bitcast <4 x i32> %v146 to <16 x i8>
  %v148 = getelementptr i8, ptr %pixel0, i64 32
  %v149 = load <4 x i32>, ptr %v148, align 1
  %v150 = shufflevector <4 x i32> %v149, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v151 = bitcast <4 x i32> %v150 to <16 x i8>
  %v152 = getelementptr i8, ptr %pixel0, i64 48
  %v153 = load <4 x i32>, ptr %v152, align 1
  %v154 = shufflevector <4 x i32> %v153, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v155 = bitcast <4 x i32> %v154 to <16 x i8>
  %v156 = getelementptr i8, ptr %constants, i64 144
  %v157 = load <16 x i8>, ptr %v156, align 16
  %v158 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v44, <16 x i8> %v136, <16 x i8> %v132)
  %v159 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v158)
  %v160 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v46, <16 x i8> %v140, <16 x i8> %v132)
  %v161 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v160)
  %v162 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v48, <16 x i8> %v143, <16 x i8> %v132)
  %v163 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v162)
  %v164 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v50, <16 x i8> %v147, <16 x i8> %v132)
  %v165 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v164)
  %v166 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v52, <16 x i8> %v151, <16 x i8> %v132)
  %v167 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v166)
  %v168 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v54, <16 x i8> %v155, <16 x i8> %v132)
  %v169 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v168)
  %v170 = shufflevector <4 x i32> %v134, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v171 = bitcast <4 x i32> %v170 to <16 x i8>
  %v172 = shufflevector <4 x i32> %v138, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v173 = bitcast <4 x i32> %v172 to <16 x i8>
  %v174 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v175 = bitcast <4 x i32> %v174 to <16 x i8>
  %v176 = shufflevector <4 x i32> %v145, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v177 = bitcast <4 x i32> %v176 to <16 x i8>
  %v178 = shufflevector <4 x i32> %v149, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v179 = bitcast <4 x i32> %v178 to <16 x i8>
  %v180 = shufflevector <4 x i32> %v153, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v181 = bitcast <4 x i32> %v180 to <16 x i8>
  %v182 = getelementptr i8, ptr %constants, i64 160
  %v183 = load <16 x i8>, ptr %v182, align 16
  %v184 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v70, <16 x i8> %v171, <16 x i8> %v157)
  %v185 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v184)
  %v186 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v72, <16 x i8> %v173, <16 x i8> %v157)
  %v187 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v186)
  %v188 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v74, <16 x i8> %v175, <16 x i8> %v157)
  %v189 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v188)
  %v190 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v76, <16 x i8> %v177, <16 x i8> %v157)
  %v191 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v190)
  %v192 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v78, <16 x i8> %v179, <16 x i8> %v157)
  %v193 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v192)
  %v194 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v80, <16 x i8> %v181, <16 x i8> %v157)
  %v195 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v194)
  %v196 = shufflevector <4 x i32> %v134, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v197 = bitcast <4 x i32> %v196 to <16 x i8>
  %v198 = shufflevector <4 x i32> %v138, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v199 = bitcast <4 x i32> %v198 to <16 x i8>
  %v200 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v201 = bitcast <4 x i32> %v200 to <16 x i8>
  %v202 = shufflevector <4 x i32> %v145, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v203 = bitcast <4 x i32> %v202 to <16 x i8>
  %v204 = shufflevector <4 x i32> %v149, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v205 = bitcast <4 x i32> %v204 to <16 x i8>
  %v206 = shufflevector <4 x i32> %v153, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v207 = bitcast <4 x i32> %v206 to <16 x i8>
  %v208 = getelementptr i8, ptr %constants, i64 176
  %v209 = load <16 x i8>, ptr %v208, align 16
  %v210 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v96, <16 x i8> %v197, <16 x i8> %v183)
  %v211 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v210)
  %v212 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v98, <16 x i8> %v199, <16 x i8> %v183)
  %v213 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v212)
  %v214 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v100, <16 x i8> %v201, <16 x i8> %v183)
  %v215 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v214)
  %v216 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v102, <16 x i8> %v203, <16 x i8> %v183)
  %v217 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v216)
  %v218 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v104, <16 x i8> %v205, <16 x i8> %v183)
  %v219 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v218)
  %v220 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v106, <16 x i8> %v207, <16 x i8> %v183)
  %v221 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v220)
  %v222 = shufflevector <4 x i32> %v134, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v223 = bitcast <4 x i32> %v222 to <16 x i8>
  %v224 = shufflevector <4 x i32> %v138, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v225 = bitcast <4 x i32> %v224 to <16 x i8>
  %v226 = shufflevector <4 x i32> %v141, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v227 = bitcast <4 x i32> %v226 to <16 x i8>
  %v228 = shufflevector <4 x i32> %v145, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v229 = bitcast <4 x i32> %v228 to <16 x i8>
  %v230 = shufflevector <4 x i32> %v149, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v231 = bitcast <4 x i32> %v230 to <16 x i8>
  %v232 = shufflevector <4 x i32> %v153, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v233 = bitcast <4 x i32> %v232 to <16 x i8>
  %v234 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v120, <16 x i8> %v223, <16 x i8> %v209)
  %v235 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v234)
  %v236 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v122, <16 x i8> %v225, <16 x i8> %v209)
  %v237 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v236)
  %v238 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v124, <16 x i8> %v227, <16 x i8> %v209)
  %v239 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v238)
  %v240 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v126, <16 x i8> %v229, <16 x i8> %v209)
  %v241 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v240)
  %v242 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v128, <16 x i8> %v231, <16 x i8> %v209)
  %v243 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v242)
  %v244 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v130, <16 x i8> %v233, <16 x i8> %v209)
  %v245 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v244)
  call void asm sideeffect "", "~{memory}"()
  %v246 = getelementptr i8, ptr %constants, i64 192
  %v247 = load <16 x i8>, ptr %v246, align 16
  %v248 = getelementptr i8, ptr %pixel1, i64 -48
  %v249 = load <4 x i32>, ptr %v248, align 1
  %v250 = shufflevector <4 x i32> %v249, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v251 = bitcast <4 x i32> %v250 to <16 x i8>
  %v252 = getelementptr i8, ptr %pixel1, i64 -32
  %v253 = load <4 x i32>, ptr %v252, align 1
  %v254 = shufflevector <4 x i32> %v253, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v255 = bitcast <4 x i32> %v254 to <16 x i8>
  %v256 = getelementptr i8, ptr %pixel1, i64 -16
  %v257 = load <4 x i32>, ptr %v256, align 1
  %v258 = shufflevector <4 x i32> %v257, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v259 = bitcast <4 x i32> %v258 to <16 x i8>
  %v260 = load <4 x i32>, ptr %pixel1, align 1
  %v261 = shufflevector <4 x i32> %v260, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v262 = bitcast <4 x i32> %v261 to <16 x i8>
  %v263 = getelementptr i8, ptr %pixel1, i64 16
  %v264 = load <4 x i32>, ptr %v263, align 1
  %v265 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v266 = bitcast <4 x i32> %v265 to <16 x i8>
  %v267 = getelementptr i8, ptr %pixel1, i64 32
  %v268 = load <4 x i32>, ptr %v267, align 1
  %v269 = shufflevector <4 x i32> %v268, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v270 = bitcast <4 x i32> %v269 to <16 x i8>
  %v271 = getelementptr i8, ptr %constants, i64 208
  %v272 = load <16 x i8>, ptr %v271, align 16
  %v273 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v159, <16 x i8> %v251, <16 x i8> %v247)
  %v274 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v273)
  %v275 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v161, <16 x i8> %v255, <16 x i8> %v247)
  %v276 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v275)
  %v277 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v163, <16 x i8> %v259, <16 x i8> %v247)
  %v278 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v277)
  %v279 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v165, <16 x i8> %v262, <16 x i8> %v247)
  %v280 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v279)
  %v281 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v167, <16 x i8> %v266, <16 x i8> %v247)
  %v282 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v281)
  %v283 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v169, <16 x i8> %v270, <16 x i8> %v247)
  %v284 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v283)
  %v285 = shufflevector <4 x i32> %v249, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v286 = bitcast <4 x i32> %v285 to <16 x i8>
  %v287 = shufflevector <4 x i32> %v253, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v288 = bitcast <4 x i32> %v287 to <16 x i8>
  %v289 = shufflevector <4 x i32> %v257, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v290 = bitcast <4 x i32> %v289 to <16 x i8>
  %v291 = shufflevector <4 x i32> %v260, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v292 = bitcast <4 x i32> %v291 to <16 x i8>
  %v293 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v294 = bitcast <4 x i32> %v293 to <16 x i8>
  %v295 = shufflevector <4 x i32> %v268, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v296 = bitcast <4 x i32> %v295 to <16 x i8>
  %v297 = getelementptr i8, ptr %constants, i64 224
  %v298 = load <16 x i8>, ptr %v297, align 16
  %v299 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v185, <16 x i8> %v286, <16 x i8> %v272)
  %v300 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v299)
  %v301 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v187, <16 x i8> %v288, <16 x i8> %v272)
  %v302 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v301)
  %v303 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v189, <16 x i8> %v290, <16 x i8> %v272)
  %v304 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v303)
  %v305 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v191, <16 x i8> %v292, <16 x i8> %v272)
  %v306 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v305)
  %v307 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v193, <16 x i8> %v294, <16 x i8> %v272)
  %v308 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v307)
  %v309 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v195, <16 x i8> %v296, <16 x i8> %v272)
  %v310 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v309)
  %v311 = shufflevector <4 x i32> %v249, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v312 = bitcast <4 x i32> %v311 to <16 x i8>
  %v313 = shufflevector <4 x i32> %v253, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v314 = bitcast <4 x i32> %v313 to <16 x i8>
  %v315 = shufflevector <4 x i32> %v257, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v316 = bitcast <4 x i32> %v315 to <16 x i8>
  %v317 = shufflevector <4 x i32> %v260, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v318 = bitcast <4 x i32> %v317 to <16 x i8>
  %v319 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v320 = bitcast <4 x i32> %v319 to <16 x i8>
  %v321 = shufflevector <4 x i32> %v268, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v322 = bitcast <4 x i32> %v321 to <16 x i8>
  %v323 = getelementptr i8, ptr %constants, i64 240
  %v324 = load <16 x i8>, ptr %v323, align 16
  %v325 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v211, <16 x i8> %v312, <16 x i8> %v298)
  %v326 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v325)
  %v327 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v213, <16 x i8> %v314, <16 x i8> %v298)
  %v328 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v327)
  %v329 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v215, <16 x i8> %v316, <16 x i8> %v298)
  %v330 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v329)
  %v331 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v217, <16 x i8> %v318, <16 x i8> %v298)
  %v332 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v331)
  %v333 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v219, <16 x i8> %v320, <16 x i8> %v298)
  %v334 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v333)
  %v335 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v221, <16 x i8> %v322, <16 x i8> %v298)
  %v336 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v335)
  %v337 = shufflevector <4 x i32> %v249, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v338 = bitcast <4 x i32> %v337 to <16 x i8>
  %v339 = shufflevector <4 x i32> %v253, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v340 = bitcast <4 x i32> %v339 to <16 x i8>
  %v341 = shufflevector <4 x i32> %v257, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v342 = bitcast <4 x i32> %v341 to <16 x i8>
  %v343 = shufflevector <4 x i32> %v260, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v344 = bitcast <4 x i32> %v343 to <16 x i8>
  %v345 = shufflevector <4 x i32> %v264, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v346 = bitcast <4 x i32> %v345 to <16 x i8>
  %v347 = shufflevector <4 x i32> %v268, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v348 = bitcast <4 x i32> %v347 to <16 x i8>
  %v349 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v235, <16 x i8> %v338, <16 x i8> %v324)
  %v350 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v349)
  %v351 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v237, <16 x i8> %v340, <16 x i8> %v324)
  %v352 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v351)
  %v353 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v239, <16 x i8> %v342, <16 x i8> %v324)
  %v354 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v353)
  %v355 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v241, <16 x i8> %v344, <16 x i8> %v324)
  %v356 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v355)
  %v357 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v243, <16 x i8> %v346, <16 x i8> %v324)
  %v358 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v357)
  %v359 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v245, <16 x i8> %v348, <16 x i8> %v324)
  %v360 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v359)
  call void asm sideeffect "", "~{memory}"()
  %v361 = getelementptr i8, ptr %constants, i64 256
  %v362 = load <16 x i8>, ptr %v361, align 16
  %v363 = getelementptr i8, ptr %pixel1, i64 -32
  %v364 = load <4 x i32>, ptr %v363, align 1
  %v365 = shufflevector <4 x i32> %v364, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v366 = bitcast <4 x i32> %v365 to <16 x i8>
  %v367 = getelementptr i8, ptr %pixel1, i64 -16
  %v368 = load <4 x i32>, ptr %v367, align 1
  %v369 = shufflevector <4 x i32> %v368, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v370 = bitcast <4 x i32> %v369 to <16 x i8>
  %v371 = load <4 x i32>, ptr %pixel1, align 1
  %v372 = shufflevector <4 x i32> %v371, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v373 = bitcast <4 x i32> %v372 to <16 x i8>
  %v374 = getelementptr i8, ptr %pixel1, i64 16
  %v375 = load <4 x i32>, ptr %v374, align 1
  %v376 = shufflevector <4 x i32> %v375, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v377 = bitcast <4 x i32> %v376 to <16 x i8>
  %v378 = getelementptr i8, ptr %pixel1, i64 32
  %v379 = load <4 x i32>, ptr %v378, align 1
  %v380 = shufflevector <4 x i32> %v379, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v381 = bitcast <4 x i32> %v380 to <16 x i8>
  %v382 = getelementptr i8, ptr %pixel1, i64 48
  %v383 = load <4 x i32>, ptr %v382, align 1
  %v384 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v385 = bitcast <4 x i32> %v384 to <16 x i8>
  %v386 = getelementptr i8, ptr %constants, i64 272
  %v387 = load <16 x i8>, ptr %v386, align 16
  %v388 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v274, <16 x i8> %v366, <16 x i8> %v362)
  %v389 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v388)
  %v390 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v276, <16 x i8> %v370, <16 x i8> %v362)
  %v391 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v390)
  %v392 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v278, <16 x i8> %v373, <16 x i8> %v362)
  %v393 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v392)
  %v394 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v280, <16 x i8> %v377, <16 x i8> %v362)
  %v395 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v394)
  %v396 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v282, <16 x i8> %v381, <16 x i8> %v362)
  %v397 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v396)
  %v398 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v284, <16 x i8> %v385, <16 x i8> %v362)
  %v399 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v398)
  %v400 = shufflevector <4 x i32> %v364, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v401 = bitcast <4 x i32> %v400 to <16 x i8>
  %v402 = shufflevector <4 x i32> %v368, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v403 = bitcast <4 x i32> %v402 to <16 x i8>
  %v404 = shufflevector <4 x i32> %v371, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v405 = bitcast <4 x i32> %v404 to <16 x i8>
  %v406 = shufflevector <4 x i32> %v375, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v407 = bitcast <4 x i32> %v406 to <16 x i8>
  %v408 = shufflevector <4 x i32> %v379, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v409 = bitcast <4 x i32> %v408 to <16 x i8>
  %v410 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v411 = bitcast <4 x i32> %v410 to <16 x i8>
  %v412 = getelementptr i8, ptr %constants, i64 288
  %v413 = load <16 x i8>, ptr %v412, align 16
  %v414 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v300, <16 x i8> %v401, <16 x i8> %v387)
  %v415 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v414)
  %v416 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v302, <16 x i8> %v403, <16 x i8> %v387)
  %v417 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v416)
  %v418 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v304, <16 x i8> %v405, <16 x i8> %v387)
  %v419 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v418)
  %v420 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v306, <16 x i8> %v407, <16 x i8> %v387)
  %v421 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v420)
  %v422 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v308, <16 x i8> %v409, <16 x i8> %v387)
  %v423 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v422)
  %v424 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v310, <16 x i8> %v411, <16 x i8> %v387)
  %v425 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v424)
  %v426 = shufflevector <4 x i32> %v364, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v427 = bitcast <4 x i32> %v426 to <16 x i8>
  %v428 = shufflevector <4 x i32> %v368, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v429 = bitcast <4 x i32> %v428 to <16 x i8>
  %v430 = shufflevector <4 x i32> %v371, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v431 = bitcast <4 x i32> %v430 to <16 x i8>
  %v432 = shufflevector <4 x i32> %v375, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v433 = bitcast <4 x i32> %v432 to <16 x i8>
  %v434 = shufflevector <4 x i32> %v379, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v435 = bitcast <4 x i32> %v434 to <16 x i8>
  %v436 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v437 = bitcast <4 x i32> %v436 to <16 x i8>
  %v438 = getelementptr i8, ptr %constants, i64 304
  %v439 = load <16 x i8>, ptr %v438, align 16
  %v440 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v326, <16 x i8> %v427, <16 x i8> %v413)
  %v441 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v440)
  %v442 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v328, <16 x i8> %v429, <16 x i8> %v413)
  %v443 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v442)
  %v444 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v330, <16 x i8> %v431, <16 x i8> %v413)
  %v445 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v444)
  %v446 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v332, <16 x i8> %v433, <16 x i8> %v413)
  %v447 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v446)
  %v448 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v334, <16 x i8> %v435, <16 x i8> %v413)
  %v449 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v448)
  %v450 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v336, <16 x i8> %v437, <16 x i8> %v413)
  %v451 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v450)
  %v452 = shufflevector <4 x i32> %v364, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v453 = bitcast <4 x i32> %v452 to <16 x i8>
  %v454 = shufflevector <4 x i32> %v368, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v455 = bitcast <4 x i32> %v454 to <16 x i8>
  %v456 = shufflevector <4 x i32> %v371, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v457 = bitcast <4 x i32> %v456 to <16 x i8>
  %v458 = shufflevector <4 x i32> %v375, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v459 = bitcast <4 x i32> %v458 to <16 x i8>
  %v460 = shufflevector <4 x i32> %v379, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v461 = bitcast <4 x i32> %v460 to <16 x i8>
  %v462 = shufflevector <4 x i32> %v383, <4 x i32> poison, <4 x i32> <i32 0, i32 0, i32 0, i32 0>
  %v463 = bitcast <4 x i32> %v462 to <16 x i8>
  %v464 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v350, <16 x i8> %v453, <16 x i8> %v439)
  %v465 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v464)
  %v466 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v352, <16 x i8> %v455, <16 x i8> %v439)
  %v467 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v466)
  %v468 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v354, <16 x i8> %v457, <16 x i8> %v439)
  %v469 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v468)
  %v470 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v356, <16 x i8> %v459, <16 x i8> %v439)
  %v471 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v470)
  %v472 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v358, <16 x i8> %v461, <16 x i8> %v439)
  %v473 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v472)
  %v474 = call <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32> %v360, <16 x i8> %v463, <16 x i8> %v439)
  %v475 = call <4 x i32> asm sideeffect "", "=w,0"(<4 x i32> %v474)
  call void asm sideeffect "", "~{memory}"()
  %v476 = getelementptr i8, ptr %constants, i64 320
  %v477 = load <4 x float>, ptr %v476, align 16
  %v478 = getelementptr i8, ptr %constants, i64 336
  %v479 = load <4 x float>, ptr %v478, align 16
  %v480 = getelementptr i8, ptr %constants, i64 352
  %v481 = load <4 x float>, ptr %v480, align 16
  %v482 = getelementptr i8, ptr %constants, i64 368
  %v483 = load <4 x float>, ptr %v482, align 16
  %v484 = getelementptr i8, ptr %constants, i64 384
  %v485 = load <4 x float>, ptr %v484, align 16
  %v486 = getelementptr i8, ptr %constants, i64 400
  %v487 = load <4 x float>, ptr %v486, align 16
  %v488 = getelementptr i8, ptr %constants, i64 416
  %v489 = load <4 x float>, ptr %v488, align 16
  %v490 = getelementptr i8, ptr %constants, i64 432
  %v491 = load <4 x float>, ptr %v490, align 16
  %v492 = getelementptr i8, ptr %constants, i64 448
  %v493 = load i32, ptr %v492, align 1
  %v494 = getelementptr i8, ptr %constants, i64 452
  %v495 = load float, ptr %v494, align 1
  %v496 = insertelement <4 x float> poison, float %v495, i64 0
  %v497 = shufflevector <4 x float> %v496, <4 x float> poison, <4 x i32> zeroinitializer
  %v498 = insertelement <4 x i32> poison, i32 %v493, i64 0
  %v499 = shufflevector <4 x i32> %v498, <4 x i32> poison, <4 x i32> zeroinitializer
  %v500 = getelementptr i8, ptr %constants, i64 464
  %v501 = load <4 x float>, ptr %v500, align 16
  %v502 = getelementptr i8, ptr %constants, i64 480
  %v503 = load <4 x float>, ptr %v502, align 16
  %v504 = getelementptr i8, ptr %constants, i64 496
  %v505 = load <4 x float>, ptr %v504, align 16
  %v506 = getelementptr i8, ptr %constants, i64 512
  %v507 = load <4 x float>, ptr %v506, align 16
  %v508 = getelementptr i8, ptr %constants, i64 528
  %v509 = load i16, ptr %v508, align 1
  %v510 = insertelement <8 x i16> poison, i16 %v509, i64 0
  %v511 = shufflevector <8 x i16> %v510, <8 x i16> poison, <8 x i32> zeroinitializer
  %v512 = sitofp <4 x i32> %v389 to <4 x float>
  %v513 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v512, <4 x float> %v477, <4 x float> %v485)
  %v514 = load <4 x i8>, ptr %v6, align 1
  %v515 = shufflevector <4 x i8> %v514, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v516 = zext <4 x i8> %v515 to <4 x i32>
  %v517 = sub <4 x i32> %v516, %v499
  %v518 = sitofp <4 x i32> %v517 to <4 x float>
  %v519 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v518, <4 x float> %v497, <4 x float> %v513)
  %v520 = fcmp olt <4 x float> %v519, zeroinitializer
  %v521 = fmul <4 x float> %v519, %v501
  %v522 = select <4 x i1> %v520, <4 x float> %v521, <4 x float> %v519
  %v523 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v522)
  %v524 = sitofp <4 x i32> %v415 to <4 x float>
  %v525 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v524, <4 x float> %v479, <4 x float> %v487)
  %v526 = getelementptr i8, ptr %v6, i64 4
  %v527 = load <4 x i8>, ptr %v526, align 1
  %v528 = shufflevector <4 x i8> %v527, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v529 = zext <4 x i8> %v528 to <4 x i32>
  %v530 = sub <4 x i32> %v529, %v499
  %v531 = sitofp <4 x i32> %v530 to <4 x float>
  %v532 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v531, <4 x float> %v497, <4 x float> %v525)
  %v533 = fcmp olt <4 x float> %v532, zeroinitializer
  %v534 = fmul <4 x float> %v532, %v503
  %v535 = select <4 x i1> %v533, <4 x float> %v534, <4 x float> %v532
  %v536 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v535)
  %v537 = sitofp <4 x i32> %v441 to <4 x float>
  %v538 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v537, <4 x float> %v481, <4 x float> %v489)
  %v539 = getelementptr i8, ptr %v6, i64 8
  %v540 = load <4 x i8>, ptr %v539, align 1
  %v541 = shufflevector <4 x i8> %v540, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v542 = zext <4 x i8> %v541 to <4 x i32>
  %v543 = sub <4 x i32> %v542, %v499
  %v544 = sitofp <4 x i32> %v543 to <4 x float>
  %v545 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v544, <4 x float> %v497, <4 x float> %v538)
  %v546 = fcmp olt <4 x float> %v545, zeroinitializer
  %v547 = fmul <4 x float> %v545, %v505
  %v548 = select <4 x i1> %v546, <4 x float> %v547, <4 x float> %v545
  %v549 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v548)
  %v550 = sitofp <4 x i32> %v465 to <4 x float>
  %v551 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v550, <4 x float> %v483, <4 x float> %v491)
  %v552 = getelementptr i8, ptr %v6, i64 12
  %v553 = load <4 x i8>, ptr %v552, align 1
  %v554 = shufflevector <4 x i8> %v553, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v555 = zext <4 x i8> %v554 to <4 x i32>
  %v556 = sub <4 x i32> %v555, %v499
  %v557 = sitofp <4 x i32> %v556 to <4 x float>
  %v558 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v557, <4 x float> %v497, <4 x float> %v551)
  %v559 = fcmp olt <4 x float> %v558, zeroinitializer
  %v560 = fmul <4 x float> %v558, %v507
  %v561 = select <4 x i1> %v559, <4 x float> %v560, <4 x float> %v558
  %v562 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v561)
  %v563 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v523)
  %v564 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v536)
  %v565 = shufflevector <4 x i16> %v563, <4 x i16> %v564, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v566 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v549)
  %v567 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v562)
  %v568 = shufflevector <4 x i16> %v566, <4 x i16> %v567, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v569 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v565, <8 x i16> %v511)
  %v570 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v568, <8 x i16> %v511)
  %v571 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v569)
  %v572 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v570)
  %v573 = shufflevector <8 x i8> %v571, <8 x i8> %v572, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v574 = shufflevector <16 x i8> %v573, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  store <16 x i8> %v574, ptr %v8, align 1
  %v575 = getelementptr i8, ptr %constants, i64 320
  %v576 = load <4 x float>, ptr %v575, align 16
  %v577 = getelementptr i8, ptr %constants, i64 336
  %v578 = load <4 x float>, ptr %v577, align 16
  %v579 = getelementptr i8, ptr %constants, i64 352
  %v580 = load <4 x float>, ptr %v579, align 16
  %v581 = getelementptr i8, ptr %constants, i64 368
  %v582 = load <4 x float>, ptr %v581, align 16
  %v583 = getelementptr i8, ptr %constants, i64 384
  %v584 = load <4 x float>, ptr %v583, align 16
  %v585 = getelementptr i8, ptr %constants, i64 400
  %v586 = load <4 x float>, ptr %v585, align 16
  %v587 = getelementptr i8, ptr %constants, i64 416
  %v588 = load <4 x float>, ptr %v587, align 16
  %v589 = getelementptr i8, ptr %constants, i64 432
  %v590 = load <4 x float>, ptr %v589, align 16
  %v591 = getelementptr i8, ptr %constants, i64 448
  %v592 = load i32, ptr %v591, align 1
  %v593 = getelementptr i8, ptr %constants, i64 452
  %v594 = load float, ptr %v593, align 1
  %v595 = insertelement <4 x float> poison, float %v594, i64 0
  %v596 = shufflevector <4 x float> %v595, <4 x float> poison, <4 x i32> zeroinitializer
  %v597 = insertelement <4 x i32> poison, i32 %v592, i64 0
  %v598 = shufflevector <4 x i32> %v597, <4 x i32> poison, <4 x i32> zeroinitializer
  %v599 = getelementptr i8, ptr %constants, i64 464
  %v600 = load <4 x float>, ptr %v599, align 16
  %v601 = getelementptr i8, ptr %constants, i64 480
  %v602 = load <4 x float>, ptr %v601, align 16
  %v603 = getelementptr i8, ptr %constants, i64 496
  %v604 = load <4 x float>, ptr %v603, align 16
  %v605 = getelementptr i8, ptr %constants, i64 512
  %v606 = load <4 x float>, ptr %v605, align 16
  %v607 = getelementptr i8, ptr %constants, i64 528
  %v608 = load i16, ptr %v607, align 1
  %v609 = insertelement <8 x i16> poison, i16 %v608, i64 0
  %v610 = shufflevector <8 x i16> %v609, <8 x i16> poison, <8 x i32> zeroinitializer
  %v611 = sitofp <4 x i32> %v391 to <4 x float>
  %v612 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v611, <4 x float> %v576, <4 x float> %v584)
  %v613 = getelementptr i8, ptr %v6, i64 16
  %v614 = load <4 x i8>, ptr %v613, align 1
  %v615 = shufflevector <4 x i8> %v614, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v616 = zext <4 x i8> %v615 to <4 x i32>
  %v617 = sub <4 x i32> %v616, %v598
  %v618 = sitofp <4 x i32> %v617 to <4 x float>
  %v619 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v618, <4 x float> %v596, <4 x float> %v612)
  %v620 = fcmp olt <4 x float> %v619, zeroinitializer
  %v621 = fmul <4 x float> %v619, %v600
  %v622 = select <4 x i1> %v620, <4 x float> %v621, <4 x float> %v619
  %v623 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v622)
  %v624 = sitofp <4 x i32> %v417 to <4 x float>
  %v625 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v624, <4 x float> %v578, <4 x float> %v586)
  %v626 = getelementptr i8, ptr %v6, i64 20
  %v627 = load <4 x i8>, ptr %v626, align 1
  %v628 = shufflevector <4 x i8> %v627, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v629 = zext <4 x i8> %v628 to <4 x i32>
  %v630 = sub <4 x i32> %v629, %v598
  %v631 = sitofp <4 x i32> %v630 to <4 x float>
  %v632 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v631, <4 x float> %v596, <4 x float> %v625)
  %v633 = fcmp olt <4 x float> %v632, zeroinitializer
  %v634 = fmul <4 x float> %v632, %v602
  %v635 = select <4 x i1> %v633, <4 x float> %v634, <4 x float> %v632
  %v636 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v635)
  %v637 = sitofp <4 x i32> %v443 to <4 x float>
  %v638 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v637, <4 x float> %v580, <4 x float> %v588)
  %v639 = getelementptr i8, ptr %v6, i64 24
  %v640 = load <4 x i8>, ptr %v639, align 1
  %v641 = shufflevector <4 x i8> %v640, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v642 = zext <4 x i8> %v641 to <4 x i32>
  %v643 = sub <4 x i32> %v642, %v598
  %v644 = sitofp <4 x i32> %v643 to <4 x float>
  %v645 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v644, <4 x float> %v596, <4 x float> %v638)
  %v646 = fcmp olt <4 x float> %v645, zeroinitializer
  %v647 = fmul <4 x float> %v645, %v604
  %v648 = select <4 x i1> %v646, <4 x float> %v647, <4 x float> %v645
  %v649 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v648)
  %v650 = sitofp <4 x i32> %v467 to <4 x float>
  %v651 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v650, <4 x float> %v582, <4 x float> %v590)
  %v652 = getelementptr i8, ptr %v6, i64 28
  %v653 = load <4 x i8>, ptr %v652, align 1
  %v654 = shufflevector <4 x i8> %v653, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v655 = zext <4 x i8> %v654 to <4 x i32>
  %v656 = sub <4 x i32> %v655, %v598
  %v657 = sitofp <4 x i32> %v656 to <4 x float>
  %v658 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v657, <4 x float> %v596, <4 x float> %v651)
  %v659 = fcmp olt <4 x float> %v658, zeroinitializer
  %v660 = fmul <4 x float> %v658, %v606
  %v661 = select <4 x i1> %v659, <4 x float> %v660, <4 x float> %v658
  %v662 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v661)
  %v663 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v623)
  %v664 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v636)
  %v665 = shufflevector <4 x i16> %v663, <4 x i16> %v664, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v666 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v649)
  %v667 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v662)
  %v668 = shufflevector <4 x i16> %v666, <4 x i16> %v667, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v669 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v665, <8 x i16> %v610)
  %v670 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v668, <8 x i16> %v610)
  %v671 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v669)
  %v672 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v670)
  %v673 = shufflevector <8 x i8> %v671, <8 x i8> %v672, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v674 = shufflevector <16 x i8> %v673, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v675 = getelementptr i8, ptr %v8, i64 16
  store <16 x i8> %v674, ptr %v675, align 1
  %v676 = getelementptr i8, ptr %constants, i64 320
  %v677 = load <4 x float>, ptr %v676, align 16
  %v678 = getelementptr i8, ptr %constants, i64 336
  %v679 = load <4 x float>, ptr %v678, align 16
  %v680 = getelementptr i8, ptr %constants, i64 352
  %v681 = load <4 x float>, ptr %v680, align 16
  %v682 = getelementptr i8, ptr %constants, i64 368
  %v683 = load <4 x float>, ptr %v682, align 16
  %v684 = getelementptr i8, ptr %constants, i64 384
  %v685 = load <4 x float>, ptr %v684, align 16
  %v686 = getelementptr i8, ptr %constants, i64 400
  %v687 = load <4 x float>, ptr %v686, align 16
  %v688 = getelementptr i8, ptr %constants, i64 416
  %v689 = load <4 x float>, ptr %v688, align 16
  %v690 = getelementptr i8, ptr %constants, i64 432
  %v691 = load <4 x float>, ptr %v690, align 16
  %v692 = getelementptr i8, ptr %constants, i64 448
  %v693 = load i32, ptr %v692, align 1
  %v694 = getelementptr i8, ptr %constants, i64 452
  %v695 = load float, ptr %v694, align 1
  %v696 = insertelement <4 x float> poison, float %v695, i64 0
  %v697 = shufflevector <4 x float> %v696, <4 x float> poison, <4 x i32> zeroinitializer
  %v698 = insertelement <4 x i32> poison, i32 %v693, i64 0
  %v699 = shufflevector <4 x i32> %v698, <4 x i32> poison, <4 x i32> zeroinitializer
  %v700 = getelementptr i8, ptr %constants, i64 464
  %v701 = load <4 x float>, ptr %v700, align 16
  %v702 = getelementptr i8, ptr %constants, i64 480
  %v703 = load <4 x float>, ptr %v702, align 16
  %v704 = getelementptr i8, ptr %constants, i64 496
  %v705 = load <4 x float>, ptr %v704, align 16
  %v706 = getelementptr i8, ptr %constants, i64 512
  %v707 = load <4 x float>, ptr %v706, align 16
  %v708 = getelementptr i8, ptr %constants, i64 528
  %v709 = load i16, ptr %v708, align 1
  %v710 = insertelement <8 x i16> poison, i16 %v709, i64 0
  %v711 = shufflevector <8 x i16> %v710, <8 x i16> poison, <8 x i32> zeroinitializer
  %v712 = sitofp <4 x i32> %v393 to <4 x float>
  %v713 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v712, <4 x float> %v677, <4 x float> %v685)
  %v714 = getelementptr i8, ptr %v6, i64 32
  %v715 = load <4 x i8>, ptr %v714, align 1
  %v716 = shufflevector <4 x i8> %v715, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v717 = zext <4 x i8> %v716 to <4 x i32>
  %v718 = sub <4 x i32> %v717, %v699
  %v719 = sitofp <4 x i32> %v718 to <4 x float>
  %v720 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v719, <4 x float> %v697, <4 x float> %v713)
  %v721 = fcmp olt <4 x float> %v720, zeroinitializer
  %v722 = fmul <4 x float> %v720, %v701
  %v723 = select <4 x i1> %v721, <4 x float> %v722, <4 x float> %v720
  %v724 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v723)
  %v725 = sitofp <4 x i32> %v419 to <4 x float>
  %v726 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v725, <4 x float> %v679, <4 x float> %v687)
  %v727 = getelementptr i8, ptr %v6, i64 36
  %v728 = load <4 x i8>, ptr %v727, align 1
  %v729 = shufflevector <4 x i8> %v728, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v730 = zext <4 x i8> %v729 to <4 x i32>
  %v731 = sub <4 x i32> %v730, %v699
  %v732 = sitofp <4 x i32> %v731 to <4 x float>
  %v733 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v732, <4 x float> %v697, <4 x float> %v726)
  %v734 = fcmp olt <4 x float> %v733, zeroinitializer
  %v735 = fmul <4 x float> %v733, %v703
  %v736 = select <4 x i1> %v734, <4 x float> %v735, <4 x float> %v733
  %v737 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v736)
  %v738 = sitofp <4 x i32> %v445 to <4 x float>
  %v739 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v738, <4 x float> %v681, <4 x float> %v689)
  %v740 = getelementptr i8, ptr %v6, i64 40
  %v741 = load <4 x i8>, ptr %v740, align 1
  %v742 = shufflevector <4 x i8> %v741, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v743 = zext <4 x i8> %v742 to <4 x i32>
  %v744 = sub <4 x i32> %v743, %v699
  %v745 = sitofp <4 x i32> %v744 to <4 x float>
  %v746 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v745, <4 x float> %v697, <4 x float> %v739)
  %v747 = fcmp olt <4 x float> %v746, zeroinitializer
  %v748 = fmul <4 x float> %v746, %v705
  %v749 = select <4 x i1> %v747, <4 x float> %v748, <4 x float> %v746
  %v750 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v749)
  %v751 = sitofp <4 x i32> %v469 to <4 x float>
  %v752 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v751, <4 x float> %v683, <4 x float> %v691)
  %v753 = getelementptr i8, ptr %v6, i64 44
  %v754 = load <4 x i8>, ptr %v753, align 1
  %v755 = shufflevector <4 x i8> %v754, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v756 = zext <4 x i8> %v755 to <4 x i32>
  %v757 = sub <4 x i32> %v756, %v699
  %v758 = sitofp <4 x i32> %v757 to <4 x float>
  %v759 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v758, <4 x float> %v697, <4 x float> %v752)
  %v760 = fcmp olt <4 x float> %v759, zeroinitializer
  %v761 = fmul <4 x float> %v759, %v707
  %v762 = select <4 x i1> %v760, <4 x float> %v761, <4 x float> %v759
  %v763 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v762)
  %v764 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v724)
  %v765 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v737)
  %v766 = shufflevector <4 x i16> %v764, <4 x i16> %v765, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v767 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v750)
  %v768 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v763)
  %v769 = shufflevector <4 x i16> %v767, <4 x i16> %v768, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v770 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v766, <8 x i16> %v711)
  %v771 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v769, <8 x i16> %v711)
  %v772 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v770)
  %v773 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v771)
  %v774 = shufflevector <8 x i8> %v772, <8 x i8> %v773, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v775 = shufflevector <16 x i8> %v774, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v776 = getelementptr i8, ptr %v8, i64 32
  store <16 x i8> %v775, ptr %v776, align 1
  %v777 = getelementptr i8, ptr %constants, i64 320
  %v778 = load <4 x float>, ptr %v777, align 16
  %v779 = getelementptr i8, ptr %constants, i64 336
  %v780 = load <4 x float>, ptr %v779, align 16
  %v781 = getelementptr i8, ptr %constants, i64 352
  %v782 = load <4 x float>, ptr %v781, align 16
  %v783 = getelementptr i8, ptr %constants, i64 368
  %v784 = load <4 x float>, ptr %v783, align 16
  %v785 = getelementptr i8, ptr %constants, i64 384
  %v786 = load <4 x float>, ptr %v785, align 16
  %v787 = getelementptr i8, ptr %constants, i64 400
  %v788 = load <4 x float>, ptr %v787, align 16
  %v789 = getelementptr i8, ptr %constants, i64 416
  %v790 = load <4 x float>, ptr %v789, align 16
  %v791 = getelementptr i8, ptr %constants, i64 432
  %v792 = load <4 x float>, ptr %v791, align 16
  %v793 = getelementptr i8, ptr %constants, i64 448
  %v794 = load i32, ptr %v793, align 1
  %v795 = getelementptr i8, ptr %constants, i64 452
  %v796 = load float, ptr %v795, align 1
  %v797 = insertelement <4 x float> poison, float %v796, i64 0
  %v798 = shufflevector <4 x float> %v797, <4 x float> poison, <4 x i32> zeroinitializer
  %v799 = insertelement <4 x i32> poison, i32 %v794, i64 0
  %v800 = shufflevector <4 x i32> %v799, <4 x i32> poison, <4 x i32> zeroinitializer
  %v801 = getelementptr i8, ptr %constants, i64 464
  %v802 = load <4 x float>, ptr %v801, align 16
  %v803 = getelementptr i8, ptr %constants, i64 480
  %v804 = load <4 x float>, ptr %v803, align 16
  %v805 = getelementptr i8, ptr %constants, i64 496
  %v806 = load <4 x float>, ptr %v805, align 16
  %v807 = getelementptr i8, ptr %constants, i64 512
  %v808 = load <4 x float>, ptr %v807, align 16
  %v809 = getelementptr i8, ptr %constants, i64 528
  %v810 = load i16, ptr %v809, align 1
  %v811 = insertelement <8 x i16> poison, i16 %v810, i64 0
  %v812 = shufflevector <8 x i16> %v811, <8 x i16> poison, <8 x i32> zeroinitializer
  %v813 = sitofp <4 x i32> %v395 to <4 x float>
  %v814 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v813, <4 x float> %v778, <4 x float> %v786)
  %v815 = getelementptr i8, ptr %v6, i64 48
  %v816 = load <4 x i8>, ptr %v815, align 1
  %v817 = shufflevector <4 x i8> %v816, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v818 = zext <4 x i8> %v817 to <4 x i32>
  %v819 = sub <4 x i32> %v818, %v800
  %v820 = sitofp <4 x i32> %v819 to <4 x float>
  %v821 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v820, <4 x float> %v798, <4 x float> %v814)
  %v822 = fcmp olt <4 x float> %v821, zeroinitializer
  %v823 = fmul <4 x float> %v821, %v802
  %v824 = select <4 x i1> %v822, <4 x float> %v823, <4 x float> %v821
  %v825 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v824)
  %v826 = sitofp <4 x i32> %v421 to <4 x float>
  %v827 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v826, <4 x float> %v780, <4 x float> %v788)
  %v828 = getelementptr i8, ptr %v6, i64 52
  %v829 = load <4 x i8>, ptr %v828, align 1
  %v830 = shufflevector <4 x i8> %v829, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v831 = zext <4 x i8> %v830 to <4 x i32>
  %v832 = sub <4 x i32> %v831, %v800
  %v833 = sitofp <4 x i32> %v832 to <4 x float>
  %v834 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v833, <4 x float> %v798, <4 x float> %v827)
  %v835 = fcmp olt <4 x float> %v834, zeroinitializer
  %v836 = fmul <4 x float> %v834, %v804
  %v837 = select <4 x i1> %v835, <4 x float> %v836, <4 x float> %v834
  %v838 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v837)
  %v839 = sitofp <4 x i32> %v447 to <4 x float>
  %v840 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v839, <4 x float> %v782, <4 x float> %v790)
  %v841 = getelementptr i8, ptr %v6, i64 56
  %v842 = load <4 x i8>, ptr %v841, align 1
  %v843 = shufflevector <4 x i8> %v842, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v844 = zext <4 x i8> %v843 to <4 x i32>
  %v845 = sub <4 x i32> %v844, %v800
  %v846 = sitofp <4 x i32> %v845 to <4 x float>
  %v847 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v846, <4 x float> %v798, <4 x float> %v840)
  %v848 = fcmp olt <4 x float> %v847, zeroinitializer
  %v849 = fmul <4 x float> %v847, %v806
  %v850 = select <4 x i1> %v848, <4 x float> %v849, <4 x float> %v847
  %v851 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v850)
  %v852 = sitofp <4 x i32> %v471 to <4 x float>
  %v853 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v852, <4 x float> %v784, <4 x float> %v792)
  %v854 = getelementptr i8, ptr %v6, i64 60
  %v855 = load <4 x i8>, ptr %v854, align 1
  %v856 = shufflevector <4 x i8> %v855, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v857 = zext <4 x i8> %v856 to <4 x i32>
  %v858 = sub <4 x i32> %v857, %v800
  %v859 = sitofp <4 x i32> %v858 to <4 x float>
  %v860 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v859, <4 x float> %v798, <4 x float> %v853)
  %v861 = fcmp olt <4 x float> %v860, zeroinitializer
  %v862 = fmul <4 x float> %v860, %v808
  %v863 = select <4 x i1> %v861, <4 x float> %v862, <4 x float> %v860
  %v864 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v863)
  %v865 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v825)
  %v866 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v838)
  %v867 = shufflevector <4 x i16> %v865, <4 x i16> %v866, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v868 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v851)
  %v869 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v864)
  %v870 = shufflevector <4 x i16> %v868, <4 x i16> %v869, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v871 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v867, <8 x i16> %v812)
  %v872 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v870, <8 x i16> %v812)
  %v873 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v871)
  %v874 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v872)
  %v875 = shufflevector <8 x i8> %v873, <8 x i8> %v874, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v876 = shufflevector <16 x i8> %v875, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v877 = getelementptr i8, ptr %v8, i64 48
  store <16 x i8> %v876, ptr %v877, align 1
  %v878 = getelementptr i8, ptr %constants, i64 320
  %v879 = load <4 x float>, ptr %v878, align 16
  %v880 = getelementptr i8, ptr %constants, i64 336
  %v881 = load <4 x float>, ptr %v880, align 16
  %v882 = getelementptr i8, ptr %constants, i64 352
  %v883 = load <4 x float>, ptr %v882, align 16
  %v884 = getelementptr i8, ptr %constants, i64 368
  %v885 = load <4 x float>, ptr %v884, align 16
  %v886 = getelementptr i8, ptr %constants, i64 384
  %v887 = load <4 x float>, ptr %v886, align 16
  %v888 = getelementptr i8, ptr %constants, i64 400
  %v889 = load <4 x float>, ptr %v888, align 16
  %v890 = getelementptr i8, ptr %constants, i64 416
  %v891 = load <4 x float>, ptr %v890, align 16
  %v892 = getelementptr i8, ptr %constants, i64 432
  %v893 = load <4 x float>, ptr %v892, align 16
  %v894 = getelementptr i8, ptr %constants, i64 448
  %v895 = load i32, ptr %v894, align 1
  %v896 = getelementptr i8, ptr %constants, i64 452
  %v897 = load float, ptr %v896, align 1
  %v898 = insertelement <4 x float> poison, float %v897, i64 0
  %v899 = shufflevector <4 x float> %v898, <4 x float> poison, <4 x i32> zeroinitializer
  %v900 = insertelement <4 x i32> poison, i32 %v895, i64 0
  %v901 = shufflevector <4 x i32> %v900, <4 x i32> poison, <4 x i32> zeroinitializer
  %v902 = getelementptr i8, ptr %constants, i64 464
  %v903 = load <4 x float>, ptr %v902, align 16
  %v904 = getelementptr i8, ptr %constants, i64 480
  %v905 = load <4 x float>, ptr %v904, align 16
  %v906 = getelementptr i8, ptr %constants, i64 496
  %v907 = load <4 x float>, ptr %v906, align 16
  %v908 = getelementptr i8, ptr %constants, i64 512
  %v909 = load <4 x float>, ptr %v908, align 16
  %v910 = getelementptr i8, ptr %constants, i64 528
  %v911 = load i16, ptr %v910, align 1
  %v912 = insertelement <8 x i16> poison, i16 %v911, i64 0
  %v913 = shufflevector <8 x i16> %v912, <8 x i16> poison, <8 x i32> zeroinitializer
  %v914 = sitofp <4 x i32> %v397 to <4 x float>
  %v915 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v914, <4 x float> %v879, <4 x float> %v887)
  %v916 = getelementptr i8, ptr %v6, i64 64
  %v917 = load <4 x i8>, ptr %v916, align 1
  %v918 = shufflevector <4 x i8> %v917, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v919 = zext <4 x i8> %v918 to <4 x i32>
  %v920 = sub <4 x i32> %v919, %v901
  %v921 = sitofp <4 x i32> %v920 to <4 x float>
  %v922 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v921, <4 x float> %v899, <4 x float> %v915)
  %v923 = fcmp olt <4 x float> %v922, zeroinitializer
  %v924 = fmul <4 x float> %v922, %v903
  %v925 = select <4 x i1> %v923, <4 x float> %v924, <4 x float> %v922
  %v926 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v925)
  %v927 = sitofp <4 x i32> %v423 to <4 x float>
  %v928 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v927, <4 x float> %v881, <4 x float> %v889)
  %v929 = getelementptr i8, ptr %v6, i64 68
  %v930 = load <4 x i8>, ptr %v929, align 1
  %v931 = shufflevector <4 x i8> %v930, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v932 = zext <4 x i8> %v931 to <4 x i32>
  %v933 = sub <4 x i32> %v932, %v901
  %v934 = sitofp <4 x i32> %v933 to <4 x float>
  %v935 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v934, <4 x float> %v899, <4 x float> %v928)
  %v936 = fcmp olt <4 x float> %v935, zeroinitializer
  %v937 = fmul <4 x float> %v935, %v905
  %v938 = select <4 x i1> %v936, <4 x float> %v937, <4 x float> %v935
  %v939 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v938)
  %v940 = sitofp <4 x i32> %v449 to <4 x float>
  %v941 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v940, <4 x float> %v883, <4 x float> %v891)
  %v942 = getelementptr i8, ptr %v6, i64 72
  %v943 = load <4 x i8>, ptr %v942, align 1
  %v944 = shufflevector <4 x i8> %v943, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v945 = zext <4 x i8> %v944 to <4 x i32>
  %v946 = sub <4 x i32> %v945, %v901
  %v947 = sitofp <4 x i32> %v946 to <4 x float>
  %v948 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v947, <4 x float> %v899, <4 x float> %v941)
  %v949 = fcmp olt <4 x float> %v948, zeroinitializer
  %v950 = fmul <4 x float> %v948, %v907
  %v951 = select <4 x i1> %v949, <4 x float> %v950, <4 x float> %v948
  %v952 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v951)
  %v953 = sitofp <4 x i32> %v473 to <4 x float>
  %v954 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v953, <4 x float> %v885, <4 x float> %v893)
  %v955 = getelementptr i8, ptr %v6, i64 76
  %v956 = load <4 x i8>, ptr %v955, align 1
  %v957 = shufflevector <4 x i8> %v956, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v958 = zext <4 x i8> %v957 to <4 x i32>
  %v959 = sub <4 x i32> %v958, %v901
  %v960 = sitofp <4 x i32> %v959 to <4 x float>
  %v961 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v960, <4 x float> %v899, <4 x float> %v954)
  %v962 = fcmp olt <4 x float> %v961, zeroinitializer
  %v963 = fmul <4 x float> %v961, %v909
  %v964 = select <4 x i1> %v962, <4 x float> %v963, <4 x float> %v961
  %v965 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v964)
  %v966 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v926)
  %v967 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v939)
  %v968 = shufflevector <4 x i16> %v966, <4 x i16> %v967, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v969 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v952)
  %v970 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v965)
  %v971 = shufflevector <4 x i16> %v969, <4 x i16> %v970, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v972 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v968, <8 x i16> %v913)
  %v973 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v971, <8 x i16> %v913)
  %v974 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v972)
  %v975 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v973)
  %v976 = shufflevector <8 x i8> %v974, <8 x i8> %v975, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v977 = shufflevector <16 x i8> %v976, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v978 = getelementptr i8, ptr %v8, i64 64
  store <16 x i8> %v977, ptr %v978, align 1
  %v979 = getelementptr i8, ptr %constants, i64 320
  %v980 = load <4 x float>, ptr %v979, align 16
  %v981 = getelementptr i8, ptr %constants, i64 336
  %v982 = load <4 x float>, ptr %v981, align 16
  %v983 = getelementptr i8, ptr %constants, i64 352
  %v984 = load <4 x float>, ptr %v983, align 16
  %v985 = getelementptr i8, ptr %constants, i64 368
  %v986 = load <4 x float>, ptr %v985, align 16
  %v987 = getelementptr i8, ptr %constants, i64 384
  %v988 = load <4 x float>, ptr %v987, align 16
  %v989 = getelementptr i8, ptr %constants, i64 400
  %v990 = load <4 x float>, ptr %v989, align 16
  %v991 = getelementptr i8, ptr %constants, i64 416
  %v992 = load <4 x float>, ptr %v991, align 16
  %v993 = getelementptr i8, ptr %constants, i64 432
  %v994 = load <4 x float>, ptr %v993, align 16
  %v995 = getelementptr i8, ptr %constants, i64 448
  %v996 = load i32, ptr %v995, align 1
  %v997 = getelementptr i8, ptr %constants, i64 452
  %v998 = load float, ptr %v997, align 1
  %v999 = insertelement <4 x float> poison, float %v998, i64 0
  %v1000 = shufflevector <4 x float> %v999, <4 x float> poison, <4 x i32> zeroinitializer
  %v1001 = insertelement <4 x i32> poison, i32 %v996, i64 0
  %v1002 = shufflevector <4 x i32> %v1001, <4 x i32> poison, <4 x i32> zeroinitializer
  %v1003 = getelementptr i8, ptr %constants, i64 464
  %v1004 = load <4 x float>, ptr %v1003, align 16
  %v1005 = getelementptr i8, ptr %constants, i64 480
  %v1006 = load <4 x float>, ptr %v1005, align 16
  %v1007 = getelementptr i8, ptr %constants, i64 496
  %v1008 = load <4 x float>, ptr %v1007, align 16
  %v1009 = getelementptr i8, ptr %constants, i64 512
  %v1010 = load <4 x float>, ptr %v1009, align 16
  %v1011 = getelementptr i8, ptr %constants, i64 528
  %v1012 = load i16, ptr %v1011, align 1
  %v1013 = insertelement <8 x i16> poison, i16 %v1012, i64 0
  %v1014 = shufflevector <8 x i16> %v1013, <8 x i16> poison, <8 x i32> zeroinitializer
  %v1015 = sitofp <4 x i32> %v399 to <4 x float>
  %v1016 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1015, <4 x float> %v980, <4 x float> %v988)
  %v1017 = getelementptr i8, ptr %v6, i64 80
  %v1018 = load <4 x i8>, ptr %v1017, align 1
  %v1019 = shufflevector <4 x i8> %v1018, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1020 = zext <4 x i8> %v1019 to <4 x i32>
  %v1021 = sub <4 x i32> %v1020, %v1002
  %v1022 = sitofp <4 x i32> %v1021 to <4 x float>
  %v1023 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1022, <4 x float> %v1000, <4 x float> %v1016)
  %v1024 = fcmp olt <4 x float> %v1023, zeroinitializer
  %v1025 = fmul <4 x float> %v1023, %v1004
  %v1026 = select <4 x i1> %v1024, <4 x float> %v1025, <4 x float> %v1023
  %v1027 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1026)
  %v1028 = sitofp <4 x i32> %v425 to <4 x float>
  %v1029 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1028, <4 x float> %v982, <4 x float> %v990)
  %v1030 = getelementptr i8, ptr %v6, i64 84
  %v1031 = load <4 x i8>, ptr %v1030, align 1
  %v1032 = shufflevector <4 x i8> %v1031, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1033 = zext <4 x i8> %v1032 to <4 x i32>
  %v1034 = sub <4 x i32> %v1033, %v1002
  %v1035 = sitofp <4 x i32> %v1034 to <4 x float>
  %v1036 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1035, <4 x float> %v1000, <4 x float> %v1029)
  %v1037 = fcmp olt <4 x float> %v1036, zeroinitializer
  %v1038 = fmul <4 x float> %v1036, %v1006
  %v1039 = select <4 x i1> %v1037, <4 x float> %v1038, <4 x float> %v1036
  %v1040 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1039)
  %v1041 = sitofp <4 x i32> %v451 to <4 x float>
  %v1042 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1041, <4 x float> %v984, <4 x float> %v992)
  %v1043 = getelementptr i8, ptr %v6, i64 88
  %v1044 = load <4 x i8>, ptr %v1043, align 1
  %v1045 = shufflevector <4 x i8> %v1044, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1046 = zext <4 x i8> %v1045 to <4 x i32>
  %v1047 = sub <4 x i32> %v1046, %v1002
  %v1048 = sitofp <4 x i32> %v1047 to <4 x float>
  %v1049 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1048, <4 x float> %v1000, <4 x float> %v1042)
  %v1050 = fcmp olt <4 x float> %v1049, zeroinitializer
  %v1051 = fmul <4 x float> %v1049, %v1008
  %v1052 = select <4 x i1> %v1050, <4 x float> %v1051, <4 x float> %v1049
  %v1053 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1052)
  %v1054 = sitofp <4 x i32> %v475 to <4 x float>
  %v1055 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1054, <4 x float> %v986, <4 x float> %v994)
  %v1056 = getelementptr i8, ptr %v6, i64 92
  %v1057 = load <4 x i8>, ptr %v1056, align 1
  %v1058 = shufflevector <4 x i8> %v1057, <4 x i8> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %v1059 = zext <4 x i8> %v1058 to <4 x i32>
  %v1060 = sub <4 x i32> %v1059, %v1002
  %v1061 = sitofp <4 x i32> %v1060 to <4 x float>
  %v1062 = call <4 x float> @llvm.fma.v4f32(<4 x float> %v1061, <4 x float> %v1000, <4 x float> %v1055)
  %v1063 = fcmp olt <4 x float> %v1062, zeroinitializer
  %v1064 = fmul <4 x float> %v1062, %v1010
  %v1065 = select <4 x i1> %v1063, <4 x float> %v1064, <4 x float> %v1062
  %v1066 = call <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float> %v1065)
  %v1067 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1027)
  %v1068 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1040)
  %v1069 = shufflevector <4 x i16> %v1067, <4 x i16> %v1068, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v1070 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1053)
  %v1071 = call <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32> %v1066)
  %v1072 = shufflevector <4 x i16> %v1070, <4 x i16> %v1071, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %v1073 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v1069, <8 x i16> %v1014)
  %v1074 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %v1072, <8 x i16> %v1014)
  %v1075 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v1073)
  %v1076 = call <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16> %v1074)
  %v1077 = shufflevector <8 x i8> %v1075, <8 x i8> %v1076, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v1078 = shufflevector <16 x i8> %v1077, <16 x i8> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v1079 = getelementptr i8, ptr %v8, i64 80
  store <16 x i8> %v1078, ptr %v1079, align 1
  %following = add i64 %x, 6
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v1080 = sub i64 %next, %x
  %v1081 = mul i64 %v1080, 16
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v1081
  %nextPixel1 = getelementptr i8, ptr %pixel1, i64 %v1081
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <4 x float> @llvm.fma.v4f32(<4 x float>, <4 x float>, <4 x float>)
declare <4 x i16> @llvm.aarch64.neon.sqxtn.v4i16(<4 x i32>)
declare <4 x i32> @llvm.aarch64.neon.fcvtns.v4i32.v4f32(<4 x float>)
declare <4 x i32> @llvm.aarch64.neon.usdot.v4i32.v16i8(<4 x i32>, <16 x i8>, <16 x i8>)
declare <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16>, <8 x i16>)
declare <8 x i8> @llvm.aarch64.neon.sqxtun.v8i8(<8 x i16>)
