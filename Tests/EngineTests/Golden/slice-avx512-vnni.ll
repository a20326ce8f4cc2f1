; 3 filters, 4 taps, 16 pixels, avx512-vnni
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %last = sub i64 %width, 16
  %v0 = load ptr, ptr %rows, align 1
  %row0 = getelementptr i8, ptr %v0, i64 128
  %v1 = load ptr, ptr %operands, align 1
  %v2 = load ptr, ptr %outputs, align 1
  br label %tile

tile:
  %x = phi i64 [ 0, %entry ], [ %next, %tile ]
  %pixel0 = phi ptr [ %row0, %entry ], [ %nextPixel0, %tile ]
  %v3 = mul i64 %x, 12
  %v4 = getelementptr i8, ptr %v1, i64 %v3
  %v5 = mul i64 %x, 3
  %v6 = getelementptr i8, ptr %v2, i64 %v5
  %v7 = load <16 x i32>, ptr %constants, align 64
  %v8 = getelementptr i8, ptr %constants, i64 64
  %v9 = load <16 x i32>, ptr %v8, align 64
  %v10 = getelementptr i8, ptr %pixel0, i64 -128
  %v11 = load <4 x i32>, ptr %v10, align 1
  %v12 = shufflevector <4 x i32> %v11, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v13 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v12, <16 x i32> %v9)
  %v14 = getelementptr i8, ptr %pixel0, i64 -112
  %v15 = load <4 x i32>, ptr %v14, align 1
  %v16 = shufflevector <4 x i32> %v15, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v17 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v16, <16 x i32> %v9)
  %v18 = getelementptr i8, ptr %pixel0, i64 -96
  %v19 = load <4 x i32>, ptr %v18, align 1
  %v20 = shufflevector <4 x i32> %v19, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v21 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v20, <16 x i32> %v9)
  %v22 = getelementptr i8, ptr %pixel0, i64 -80
  %v23 = load <4 x i32>, ptr %v22, align 1
  %v24 = shufflevector <4 x i32> %v23, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v25 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v24, <16 x i32> %v9)
  %v26 = getelementptr i8, ptr %pixel0, i64 -64
  %v27 = load <4 x i32>, ptr %v26, align 1
  %v28 = shufflevector <4 x i32> %v27, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v29 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v28, <16 x i32> %v9)
  %v30 = getelementptr i8, ptr %pixel0, i64 -48
  %v31 = load <4 x i32>, ptr %v30, align 1
  %v32 = shufflevector <4 x i32> %v31, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v33 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v32, <16 x i32> %v9)
  %v34 = getelementptr i8, ptr %pixel0, i64 -32
  %v35 = load <4 x i32>, ptr %v34, align 1
  %v36 = shufflevector <4 x i32> %v35, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v37 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v36, <16 x i32> %v9)
  %v38 = getelementptr i8, ptr %pixel0, i64 -16
  %v39 = load <4 x i32>, ptr %v38, align 1
  %v40 = shufflevector <4 x i32> %v39, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v41 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v40, <16 x i32> %v9)
  %v42 = load <4 x i32>, ptr %pixel0, align 1
  %v43 = shufflevector <4 x i32> %v42, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v44 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v43, <16 x i32> %v9)
  %v45 = getelementptr i8, ptr %pixel0, i64 16
  %v46 = load <4 x i32>, ptr %v45, align 1
  %v47 = shufflevector <4 x i32> %v46, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v48 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v47, <16 x i32> %v9)
  %v49 = getelementptr i8, ptr %pixel0, i64 32
  %v50 = load <4 x i32>, ptr %v49, align 1
  %v51 = shufflevector <4 x i32> %v50, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v52 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v51, <16 x i32> %v9)
  %v53 = getelementptr i8, ptr %pixel0, i64 48
  %v54 = load <4 x i32>, ptr %v53, align 1
  %v55 = shufflevector <4 x i32> %v54, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v56 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v55, <16 x i32> %v9)
  %v57 = getelementptr i8, ptr %pixel0, i64 64
  %v58 = load <4 x i32>, ptr %v57, align 1
  %v59 = shufflevector <4 x i32> %v58, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v60 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v59, <16 x i32> %v9)
  %v61 = getelementptr i8, ptr %pixel0, i64 80
  %v62 = load <4 x i32>, ptr %v61, align 1
  %v63 = shufflevector <4 x i32> %v62, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v64 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v63, <16 x i32> %v9)
  %v65 = getelementptr i8, ptr %pixel0, i64 96
  %v66 = load <4 x i32>, ptr %v65, align 1
  %v67 = shufflevector <4 x i32> %v66, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v68 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v67, <16 x i32> %v9)
  %v69 = getelementptr i8, ptr %pixel0, i64 112
  %v70 = load <4 x i32>, ptr %v69, align 1
  %v71 = shufflevector <4 x i32> %v70, <4 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3, i32 0, i32 1, i32 2, i32 3>
  %v72 = call <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32> %v7, <16 x i32> %v71, <16 x i32> %v9)
  call void asm sideeffect "", "~{memory}"()
  %v73 = shufflevector <16 x i32> %v13, <16 x i32> %v17, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v74 = shufflevector <16 x i32> %v13, <16 x i32> %v17, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v75 = add <16 x i32> %v73, %v74
  %v76 = shufflevector <16 x i32> %v21, <16 x i32> %v25, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v77 = shufflevector <16 x i32> %v21, <16 x i32> %v25, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v78 = add <16 x i32> %v76, %v77
  %v79 = shufflevector <16 x i32> %v75, <16 x i32> %v78, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v80 = shufflevector <16 x i32> %v75, <16 x i32> %v78, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v81 = add <16 x i32> %v79, %v80
  %v82 = shufflevector <16 x i32> %v29, <16 x i32> %v33, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v83 = shufflevector <16 x i32> %v29, <16 x i32> %v33, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v84 = add <16 x i32> %v82, %v83
  %v85 = shufflevector <16 x i32> %v37, <16 x i32> %v41, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v86 = shufflevector <16 x i32> %v37, <16 x i32> %v41, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v87 = add <16 x i32> %v85, %v86
  %v88 = shufflevector <16 x i32> %v84, <16 x i32> %v87, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v89 = shufflevector <16 x i32> %v84, <16 x i32> %v87, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v90 = add <16 x i32> %v88, %v89
  %v91 = shufflevector <16 x i32> %v44, <16 x i32> %v48, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v92 = shufflevector <16 x i32> %v44, <16 x i32> %v48, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v93 = add <16 x i32> %v91, %v92
  %v94 = shufflevector <16 x i32> %v52, <16 x i32> %v56, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v95 = shufflevector <16 x i32> %v52, <16 x i32> %v56, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v96 = add <16 x i32> %v94, %v95
  %v97 = shufflevector <16 x i32> %v93, <16 x i32> %v96, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v98 = shufflevector <16 x i32> %v93, <16 x i32> %v96, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v99 = add <16 x i32> %v97, %v98
  %v100 = shufflevector <16 x i32> %v60, <16 x i32> %v64, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v101 = shufflevector <16 x i32> %v60, <16 x i32> %v64, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v102 = add <16 x i32> %v100, %v101
  %v103 = shufflevector <16 x i32> %v68, <16 x i32> %v72, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v104 = shufflevector <16 x i32> %v68, <16 x i32> %v72, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v105 = add <16 x i32> %v103, %v104
  %v106 = shufflevector <16 x i32> %v102, <16 x i32> %v105, <16 x i32> <i32 0, i32 2, i32 16, i32 18, i32 4, i32 6, i32 20, i32 22, i32 8, i32 10, i32 24, i32 26, i32 12, i32 14, i32 28, i32 30>
  %v107 = shufflevector <16 x i32> %v102, <16 x i32> %v105, <16 x i32> <i32 1, i32 3, i32 17, i32 19, i32 5, i32 7, i32 21, i32 23, i32 9, i32 11, i32 25, i32 27, i32 13, i32 15, i32 29, i32 31>
  %v108 = add <16 x i32> %v106, %v107
  %v109 = getelementptr i8, ptr %constants, i64 128
  %v110 = load <16 x float>, ptr %v109, align 64
  %v111 = getelementptr i8, ptr %constants, i64 192
  %v112 = load <16 x float>, ptr %v111, align 64
  %v113 = getelementptr i8, ptr %constants, i64 256
  %v114 = load float, ptr %v113, align 1
  %v115 = insertelement <16 x float> poison, float %v114, i64 0
  %v116 = shufflevector <16 x float> %v115, <16 x float> poison, <16 x i32> zeroinitializer
  %v117 = getelementptr i8, ptr %constants, i64 260
  %v118 = load float, ptr %v117, align 1
  %v119 = insertelement <16 x float> poison, float %v118, i64 0
  %v120 = shufflevector <16 x float> %v119, <16 x float> poison, <16 x i32> zeroinitializer
  %v121 = getelementptr i8, ptr %constants, i64 264
  %v122 = load float, ptr %v121, align 1
  %v123 = insertelement <16 x float> poison, float %v122, i64 0
  %v124 = shufflevector <16 x float> %v123, <16 x float> poison, <16 x i32> zeroinitializer
  %v125 = sitofp <16 x i32> %v81 to <16 x float>
  %v126 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v125, <16 x float> %v110, <16 x float> %v112)
  %v127 = load <12 x float>, ptr %v4, align 1
  %v128 = shufflevector <12 x float> %v127, <12 x float> poison, <16 x i32> <i32 0, i32 3, i32 6, i32 9, i32 1, i32 4, i32 7, i32 10, i32 2, i32 5, i32 8, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %v129 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v128, <16 x float> %v116, <16 x float> %v126)
  %v130 = fcmp ogt <16 x float> %v129, %v120
  %v131 = select <16 x i1> %v130, <16 x float> %v129, <16 x float> %v120
  %v132 = fcmp olt <16 x float> %v131, %v124
  %v133 = select <16 x i1> %v132, <16 x float> %v131, <16 x float> %v124
  %v134 = call <16 x i32> @llvm.x86.avx512.mask.cvtps2dq.512(<16 x float> %v133, <16 x i32> zeroinitializer, i16 -1, i32 4)
  %v135 = sitofp <16 x i32> %v90 to <16 x float>
  %v136 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v135, <16 x float> %v110, <16 x float> %v112)
  %v137 = getelementptr i8, ptr %v4, i64 48
  %v138 = load <12 x float>, ptr %v137, align 1
  %v139 = shufflevector <12 x float> %v138, <12 x float> poison, <16 x i32> <i32 0, i32 3, i32 6, i32 9, i32 1, i32 4, i32 7, i32 10, i32 2, i32 5, i32 8, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %v140 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v139, <16 x float> %v116, <16 x float> %v136)
  %v141 = fcmp ogt <16 x float> %v140, %v120
  %v142 = select <16 x i1> %v141, <16 x float> %v140, <16 x float> %v120
  %v143 = fcmp olt <16 x float> %v142, %v124
  %v144 = select <16 x i1> %v143, <16 x float> %v142, <16 x float> %v124
  %v145 = call <16 x i32> @llvm.x86.avx512.mask.cvtps2dq.512(<16 x float> %v144, <16 x i32> zeroinitializer, i16 -1, i32 4)
  %v146 = sitofp <16 x i32> %v99 to <16 x float>
  %v147 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v146, <16 x float> %v110, <16 x float> %v112)
  %v148 = getelementptr i8, ptr %v4, i64 96
  %v149 = load <12 x float>, ptr %v148, align 1
  %v150 = shufflevector <12 x float> %v149, <12 x float> poison, <16 x i32> <i32 0, i32 3, i32 6, i32 9, i32 1, i32 4, i32 7, i32 10, i32 2, i32 5, i32 8, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %v151 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v150, <16 x float> %v116, <16 x float> %v147)
  %v152 = fcmp ogt <16 x float> %v151, %v120
  %v153 = select <16 x i1> %v152, <16 x float> %v151, <16 x float> %v120
  %v154 = fcmp olt <16 x float> %v153, %v124
  %v155 = select <16 x i1> %v154, <16 x float> %v153, <16 x float> %v124
  %v156 = call <16 x i32> @llvm.x86.avx512.mask.cvtps2dq.512(<16 x float> %v155, <16 x i32> zeroinitializer, i16 -1, i32 4)
  %v157 = sitofp <16 x i32> %v108 to <16 x float>
  %v158 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v157, <16 x float> %v110, <16 x float> %v112)
  %v159 = getelementptr i8, ptr %v4, i64 144
  %v160 = load <12 x float>, ptr %v159, align 1
  %v161 = shufflevector <12 x float> %v160, <12 x float> poison, <16 x i32> <i32 0, i32 3, i32 6, i32 9, i32 1, i32 4, i32 7, i32 10, i32 2, i32 5, i32 8, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %v162 = call <16 x float> @llvm.fma.v16f32(<16 x float> %v161, <16 x float> %v116, <16 x float> %v158)
  %v163 = fcmp ogt <16 x float> %v162, %v120
  %v164 = select <16 x i1> %v163, <16 x float> %v162, <16 x float> %v120
  %v165 = fcmp olt <16 x float> %v164, %v124
  %v166 = select <16 x i1> %v165, <16 x float> %v164, <16 x float> %v124
  %v167 = call <16 x i32> @llvm.x86.avx512.mask.cvtps2dq.512(<16 x float> %v166, <16 x i32> zeroinitializer, i16 -1, i32 4)
  %v168 = call <32 x i16> @llvm.x86.avx512.packssdw.512(<16 x i32> %v134, <16 x i32> %v145)
  %v169 = call <32 x i16> @llvm.x86.avx512.packssdw.512(<16 x i32> %v156, <16 x i32> %v167)
  %v170 = call <64 x i8> @llvm.x86.avx512.packuswb.512(<32 x i16> %v168, <32 x i16> %v169)
  %v171 = shufflevector <64 x i8> %v170, <64 x i8> poison, <32 x i32> <i32 0, i32 16, i32 32, i32 1, i32 17, i32 33, i32 2, i32 18, i32 34, i32 3, i32 19, i32 35, i32 4, i32 20, i32 36, i32 5, i32 21, i32 37, i32 6, i32 22, i32 38, i32 7, i32 23, i32 39, i32 8, i32 24, i32 40, i32 9, i32 25, i32 41, i32 10, i32 26>
  store <32 x i8> %v171, ptr %v6, align 1
  %v172 = shufflevector <64 x i8> %v170, <64 x i8> poison, <16 x i32> <i32 42, i32 11, i32 27, i32 43, i32 12, i32 28, i32 44, i32 13, i32 29, i32 45, i32 14, i32 30, i32 46, i32 15, i32 31, i32 47>
  %v173 = getelementptr i8, ptr %v6, i64 32
  store <16 x i8> %v172, ptr %v173, align 1
  %following = add i64 %x, 16
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v174 = sub i64 %next, %x
  %v175 = mul i64 %v174, 16
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v175
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <16 x float> @llvm.fma.v16f32(<16 x float>, <16 x float>, <16 x float>)
declare <16 x i32> @llvm.x86.avx512.mask.cvtps2dq.512(<16 x float>, <16 x i32>, i16, i32)
declare <16 x i32> @llvm.x86.avx512.vpdpbusd.512(<16 x i32>, <16 x i32>, <16 x i32>)
declare <32 x i16> @llvm.x86.avx512.packssdw.512(<16 x i32>, <16 x i32>)
declare <64 x i8> @llvm.x86.avx512.packuswb.512(<32 x i16>, <32 x i16>)
