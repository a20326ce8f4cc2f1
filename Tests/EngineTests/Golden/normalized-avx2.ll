; 16 filters, 1 taps, 4 pixels, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants, ptr %statistics)
    nounwind {
entry:
  %sums = alloca [16384 x i8], align 32
  %v0 = load ptr, ptr %rows, align 1
  %v1 = load ptr, ptr %outputs, align 1
  %v2 = add i64 %width, 255
  %v3 = udiv i64 %v2, 256
  %v4 = add i64 %width, %v3
  %v5 = sub i64 %v4, 1
  %v6 = udiv i64 %v5, %v3
  %v7 = add i64 %v6, 3
  %longest = and i64 %v7, -4
  %whole = and i64 %width, -4
  br label %stretch

stretch:
  %x = phi i64 [ 0, %entry ], [ %next, %finished ]
  %v8 = sub i64 %width, %x
  %v9 = add i64 %v8, 3
  %v10 = and i64 %v9, -4
  %v11 = icmp eq i64 %x, 0
  %v12 = select i1 %v11, i64 %whole, i64 %v10
  %v13 = icmp ugt i64 %v12, %longest
  %length = select i1 %v13, i64 %longest, i64 %v12
  %v14 = sub i64 %width, %length
  %v15 = icmp ugt i64 %x, %v14
  %first = select i1 %v15, i64 %v14, i64 %x
  %next = add i64 %first, %length
  %v16 = mul i64 %first, 4
  %v17 = getelementptr i8, ptr %v0, i64 %v16
  %v18 = load <8 x i32>, ptr %constants, align 32
  %v19 = getelementptr i8, ptr %constants, i64 32
  %v20 = load <32 x i8>, ptr %v19, align 32
  %v21 = getelementptr i8, ptr %constants, i64 64
  %v22 = load <32 x i8>, ptr %v21, align 32
  %v23 = getelementptr i8, ptr %constants, i64 96
  %v24 = load <16 x i16>, ptr %v23, align 32
  %v25 = mul i64 %length, 32
  %v26 = getelementptr i8, ptr %sums, i64 %v25
  br label %part0.pass0.begin

part0.pass0.begin:
  br label %part0.pass0

part0.pass0:
  %part0.pass0.sum = phi ptr [ %sums, %part0.pass0.begin ], [ %part0.pass0.nextSum, %part0.pass0 ]
  %part0.pass0.row0 = phi ptr [ %v17, %part0.pass0.begin ], [ %part0.pass0.nextRow0, %part0.pass0 ]
  %v27 = load i32, ptr %part0.pass0.row0, align 1
  %v28 = insertelement <8 x i32> poison, i32 %v27, i64 0
  %v29 = shufflevector <8 x i32> %v28, <8 x i32> poison, <8 x i32> zeroinitializer
  %v30 = bitcast <8 x i32> %v29 to <32 x i8>
  %v31 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v30, <32 x i8> %v20)
  %v32 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v31, <16 x i16> %v24)
  %v33 = add <8 x i32> %v18, %v32
  %v34 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v33)
  %v35 = load i32, ptr %part0.pass0.row0, align 1
  %v36 = insertelement <8 x i32> poison, i32 %v35, i64 0
  %v37 = shufflevector <8 x i32> %v36, <8 x i32> poison, <8 x i32> zeroinitializer
  %v38 = bitcast <8 x i32> %v37 to <32 x i8>
  %v39 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v38, <32 x i8> %v22)
  %v40 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v39, <16 x i16> %v24)
  %v41 = add <8 x i32> %v34, %v40
  %v42 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v41)
  store <8 x i32> %v42, ptr %part0.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v43 = getelementptr i8, ptr %part0.pass0.row0, i64 4
  %v44 = load i32, ptr %v43, align 1
  %v45 = insertelement <8 x i32> poison, i32 %v44, i64 0
  %v46 = shufflevector <8 x i32> %v45, <8 x i32> poison, <8 x i32> zeroinitializer
  %v47 = bitcast <8 x i32> %v46 to <32 x i8>
  %v48 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v47, <32 x i8> %v20)
  %v49 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v48, <16 x i16> %v24)
  %v50 = add <8 x i32> %v18, %v49
  %v51 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v50)
  %v52 = getelementptr i8, ptr %part0.pass0.row0, i64 4
  %v53 = load i32, ptr %v52, align 1
  %v54 = insertelement <8 x i32> poison, i32 %v53, i64 0
  %v55 = shufflevector <8 x i32> %v54, <8 x i32> poison, <8 x i32> zeroinitializer
  %v56 = bitcast <8 x i32> %v55 to <32 x i8>
  %v57 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v56, <32 x i8> %v22)
  %v58 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v57, <16 x i16> %v24)
  %v59 = add <8 x i32> %v51, %v58
  %v60 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v59)
  %v61 = getelementptr i8, ptr %part0.pass0.sum, i64 32
  store <8 x i32> %v60, ptr %v61, align 32
  call void asm sideeffect "", "~{memory}"()
  %v62 = getelementptr i8, ptr %part0.pass0.row0, i64 8
  %v63 = load i32, ptr %v62, align 1
  %v64 = insertelement <8 x i32> poison, i32 %v63, i64 0
  %v65 = shufflevector <8 x i32> %v64, <8 x i32> poison, <8 x i32> zeroinitializer
  %v66 = bitcast <8 x i32> %v65 to <32 x i8>
  %v67 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v66, <32 x i8> %v20)
  %v68 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v67, <16 x i16> %v24)
  %v69 = add <8 x i32> %v18, %v68
  %v70 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v69)
  %v71 = getelementptr i8, ptr %part0.pass0.row0, i64 8
  %v72 = load i32, ptr %v71, align 1
  %v73 = insertelement <8 x i32> poison, i32 %v72, i64 0
  %v74 = shufflevector <8 x i32> %v73, <8 x i32> poison, <8 x i32> zeroinitializer
  %v75 = bitcast <8 x i32> %v74 to <32 x i8>
  %v76 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v75, <32 x i8> %v22)
  %v77 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v76, <16 x i16> %v24)
  %v78 = add <8 x i32> %v70, %v77
  %v79 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v78)
  %v80 = getelementptr i8, ptr %part0.pass0.sum, i64 64
  store <8 x i32> %v79, ptr %v80, align 32
  call void asm sideeffect "", "~{memory}"()
  %v81 = getelementptr i8, ptr %part0.pass0.row0, i64 12
  %v82 = load i32, ptr %v81, align 1
  %v83 = insertelement <8 x i32> poison, i32 %v82, i64 0
  %v84 = shufflevector <8 x i32> %v83, <8 x i32> poison, <8 x i32> zeroinitializer
  %v85 = bitcast <8 x i32> %v84 to <32 x i8>
  %v86 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v85, <32 x i8> %v20)
  %v87 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v86, <16 x i16> %v24)
  %v88 = add <8 x i32> %v18, %v87
  %v89 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v88)
  %v90 = getelementptr i8, ptr %part0.pass0.row0, i64 12
  %v91 = load i32, ptr %v90, align 1
  %v92 = insertelement <8 x i32> poison, i32 %v91, i64 0
  %v93 = shufflevector <8 x i32> %v92, <8 x i32> poison, <8 x i32> zeroinitializer
  %v94 = bitcast <8 x i32> %v93 to <32 x i8>
  %v95 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v94, <32 x i8> %v22)
  %v96 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v95, <16 x i16> %v24)
  %v97 = add <8 x i32> %v89, %v96
  %v98 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v97)
  %v99 = getelementptr i8, ptr %part0.pass0.sum, i64 96
  store <8 x i32> %v98, ptr %v99, align 32
  call void asm sideeffect "", "~{memory}"()
  %part0.pass0.nextRow0 = getelementptr i8, ptr %part0.pass0.row0, i64 16
  %part0.pass0.nextSum = getelementptr i8, ptr %part0.pass0.sum, i64 128
  %part0.pass0.isLast = icmp eq ptr %part0.pass0.nextSum, %v26
  br i1 %part0.pass0.isLast, label %part0.pass0.end, label %part0.pass0

part0.pass0.end:
  %v100 = getelementptr i8, ptr %sums, i64 8192
  %v101 = getelementptr i8, ptr %constants, i64 128
  %v102 = load <8 x i32>, ptr %v101, align 32
  %v103 = getelementptr i8, ptr %constants, i64 160
  %v104 = load <32 x i8>, ptr %v103, align 32
  %v105 = getelementptr i8, ptr %constants, i64 192
  %v106 = load <32 x i8>, ptr %v105, align 32
  %v107 = getelementptr i8, ptr %constants, i64 224
  %v108 = load <16 x i16>, ptr %v107, align 32
  %v109 = mul i64 %length, 32
  %v110 = getelementptr i8, ptr %v100, i64 %v109
  br label %part1.pass0.begin

part1.pass0.begin:
  br label %part1.pass0

part1.pass0:
  %part1.pass0.sum = phi ptr [ %v100, %part1.pass0.begin ], [ %part1.pass0.nextSum, %part1.pass0 ]
  %part1.pass0.row0 = phi ptr [ %v17, %part1.pass0.begin ], [ %part1.pass0.nextRow0, %part1.pass0 ]
  %v111 = load i32, ptr %part1.pass0.row0, align 1
  %v112 = insertelement <8 x i32> poison, i32 %v111, i64 0
  %v113 = shufflevector <8 x i32> %v112, <8 x i32> poison, <8 x i32> zeroinitializer
  %v114 = bitcast <8 x i32> %v113 to <32 x i8>
  %v115 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v114, <32 x i8> %v104)
  %v116 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v115, <16 x i16> %v108)
  %v117 = add <8 x i32> %v102, %v116
  %v118 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v117)
  %v119 = load i32, ptr %part1.pass0.row0, align 1
  %v120 = insertelement <8 x i32> poison, i32 %v119, i64 0
  %v121 = shufflevector <8 x i32> %v120, <8 x i32> poison, <8 x i32> zeroinitializer
  %v122 = bitcast <8 x i32> %v121 to <32 x i8>
  %v123 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v122, <32 x i8> %v106)
  %v124 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v123, <16 x i16> %v108)
  %v125 = add <8 x i32> %v118, %v124
  %v126 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v125)
  store <8 x i32> %v126, ptr %part1.pass0.sum, align 32
  call void asm sideeffect "", "~{memory}"()
  %v127 = getelementptr i8, ptr %part1.pass0.row0, i64 4
  %v128 = load i32, ptr %v127, align 1
  %v129 = insertelement <8 x i32> poison, i32 %v128, i64 0
  %v130 = shufflevector <8 x i32> %v129, <8 x i32> poison, <8 x i32> zeroinitializer
  %v131 = bitcast <8 x i32> %v130 to <32 x i8>
  %v132 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v131, <32 x i8> %v104)
  %v133 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v132, <16 x i16> %v108)
  %v134 = add <8 x i32> %v102, %v133
  %v135 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v134)
  %v136 = getelementptr i8, ptr %part1.pass0.row0, i64 4
  %v137 = load i32, ptr %v136, align 1
  %v138 = insertelement <8 x i32> poison, i32 %v137, i64 0
  %v139 = shufflevector <8 x i32> %v138, <8 x i32> poison, <8 x i32> zeroinitializer
  %v140 = bitcast <8 x i32> %v139 to <32 x i8>
  %v141 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v140, <32 x i8> %v106)
  %v142 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v141, <16 x i16> %v108)
  %v143 = add <8 x i32> %v135, %v142
  %v144 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v143)
  %v145 = getelementptr i8, ptr %part1.pass0.sum, i64 32
  store <8 x i32> %v144, ptr %v145, align 32
  call void asm sideeffect "", "~{memory}"()
  %v146 = getelementptr i8, ptr %part1.pass0.row0, i64 8
  %v147 = load i32, ptr %v146, align 1
  %v148 = insertelement <8 x i32> poison, i32 %v147, i64 0
  %v149 = shufflevector <8 x i32> %v148, <8 x i32> poison, <8 x i32> zeroinitializer
  %v150 = bitcast <8 x i32> %v149 to <32 x i8>
  %v151 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v150, <32 x i8> %v104)
  %v152 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v151, <16 x i16> %v108)
  %v153 = add <8 x i32> %v102, %v152
  %v154 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v153)
  %v155 = getelementptr i8, ptr %part1.pass0.row0, i64 8
  %v156 = load i32, ptr %v155, align 1
  %v157 = insertelement <8 x i32> poison, i32 %v156, i64 0
  %v158 = shufflevector <8 x i32> %v157, <8 x i32> poison, <8 x i32> zeroinitializer
  %v159 = bitcast <8 x i32> %v158 to <32 x i8>
  %v160 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v159, <32 x i8> %v106)
  %v161 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v160, <16 x i16> %v108)
  %v162 = add <8 x i32> %v154, %v161
  %v163 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v162)
  %v164 = getelementptr i8, ptr %part1.pass0.sum, i64 64
  store <8 x i32> %v163, ptr %v164, align 32
  call void asm sideeffect "", "~{memory}"()
  %v165 = getelementptr i8, ptr %part1.pass0.row0, i64 12
  %v166 = load i32, ptr %v165, align 1
  %v167 = insertelement <8 x i32> poison, i32 %v166, i64 0
  %v168 = shufflevector <8 x i32> %v167, <8 x i32> poison, <8 x i32> zeroinitializer
  %v169 = bitcast <8 x i32> %v168 to <32 x i8>
  %v170 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v169, <32 x i8> %v104)
  %v171 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v170, <16 x i16> %v108)
  %v172 = add <8 x i32> %v102, %v171
  %v173 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v172)
  %v174 = getelementptr i8, ptr %part1.pass0.row0, i64 12
  %v175 = load i32, ptr %v174, align 1
  %v176 = insertelement <8 x i32> poison, i32 %v175, i64 0
  %v177 = shufflevector <8 x i32> %v176, <8 x i32> poison, <8 x i32> zeroinitializer
  %v178 = bitcast <8 x i32> %v177 to <32 x i8>
  %v179 = call <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8> %v178, <32 x i8> %v106)
  %v180 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v179, <16 x i16> %v108)
  %v181 = add <8 x i32> %v173, %v180
  %v182 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v181)
  %v183 = getelementptr i8, ptr %part1.pass0.sum, i64 96
  store <8 x i32> %v182, ptr %v183, align 32
  call void asm sideeffect "", "~{memory}"()
  %part1.pass0.nextRow0 = getelementptr i8, ptr %part1.pass0.row0, i64 16
  %part1.pass0.nextSum = getelementptr i8, ptr %part1.pass0.sum, i64 128
  %part1.pass0.isLast = icmp eq ptr %part1.pass0.nextSum, %v110
  br i1 %part1.pass0.isLast, label %part1.pass0.end, label %part1.pass0

part1.pass0.end:
  br label %tiles

tiles:
  br label %tile

tile:
  %i = phi i64 [ 0, %tiles ], [ %nextTile, %tile ]
  %v184 = add i64 %first, %i
  %v185 = mul i64 %v184, 16
  %v186 = getelementptr i8, ptr %v1, i64 %v185
  %v187 = mul i64 %i, 32
  %v188 = getelementptr i8, ptr %sums, i64 %v187
  %v189 = load <8 x i32>, ptr %v188, align 1
  %v190 = getelementptr i8, ptr %v188, i64 8192
  %v191 = load <8 x i32>, ptr %v190, align 1
  %v192 = getelementptr i8, ptr %v188, i64 32
  %v193 = load <8 x i32>, ptr %v192, align 1
  %v194 = getelementptr i8, ptr %v188, i64 8224
  %v195 = load <8 x i32>, ptr %v194, align 1
  %v196 = getelementptr i8, ptr %v188, i64 64
  %v197 = load <8 x i32>, ptr %v196, align 1
  %v198 = getelementptr i8, ptr %v188, i64 8256
  %v199 = load <8 x i32>, ptr %v198, align 1
  %v200 = getelementptr i8, ptr %v188, i64 96
  %v201 = load <8 x i32>, ptr %v200, align 1
  %v202 = getelementptr i8, ptr %v188, i64 8288
  %v203 = load <8 x i32>, ptr %v202, align 1
  %v204 = load i64, ptr %statistics, align 8
  %v205 = getelementptr i8, ptr %statistics, i64 8
  %v206 = load i64, ptr %v205, align 8
  %v207 = sub i64 %v204, %v184
  %v208 = trunc i64 %v207 to i32
  %v209 = insertelement <8 x i32> poison, i32 %v208, i64 0
  %v210 = shufflevector <8 x i32> %v209, <8 x i32> poison, <8 x i32> zeroinitializer
  %v211 = sub i64 %v206, %v184
  %v212 = trunc i64 %v211 to i32
  %v213 = insertelement <8 x i32> poison, i32 %v212, i64 0
  %v214 = shufflevector <8 x i32> %v213, <8 x i32> poison, <8 x i32> zeroinitializer
  %v215 = getelementptr i8, ptr %constants, i64 256
  %v216 = load <8 x i32>, ptr %v215, align 32
  %v217 = ashr <8 x i32> %v189, %v216
  %v218 = icmp sle <8 x i32> %v210, <i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0>
  %v219 = icmp sgt <8 x i32> %v214, <i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0>
  %v220 = and <8 x i1> %v218, %v219
  %v221 = select <8 x i1> %v220, <8 x i32> %v217, <8 x i32> zeroinitializer
  %v222 = mul <8 x i32> %v221, %v221
  %v223 = ashr <8 x i32> %v193, %v216
  %v224 = icmp sle <8 x i32> %v210, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %v225 = icmp sgt <8 x i32> %v214, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %v226 = and <8 x i1> %v224, %v225
  %v227 = select <8 x i1> %v226, <8 x i32> %v223, <8 x i32> zeroinitializer
  %v228 = mul <8 x i32> %v227, %v227
  %v229 = add <8 x i32> %v221, %v227
  %v230 = add <8 x i32> %v222, %v228
  %v231 = ashr <8 x i32> %v197, %v216
  %v232 = icmp sle <8 x i32> %v210, <i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2>
  %v233 = icmp sgt <8 x i32> %v214, <i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2>
  %v234 = and <8 x i1> %v232, %v233
  %v235 = select <8 x i1> %v234, <8 x i32> %v231, <8 x i32> zeroinitializer
  %v236 = mul <8 x i32> %v235, %v235
  %v237 = add <8 x i32> %v229, %v235
  %v238 = add <8 x i32> %v230, %v236
  %v239 = ashr <8 x i32> %v201, %v216
  %v240 = icmp sle <8 x i32> %v210, <i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3>
  %v241 = icmp sgt <8 x i32> %v214, <i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3>
  %v242 = and <8 x i1> %v240, %v241
  %v243 = select <8 x i1> %v242, <8 x i32> %v239, <8 x i32> zeroinitializer
  %v244 = mul <8 x i32> %v243, %v243
  %v245 = add <8 x i32> %v237, %v243
  %v246 = add <8 x i32> %v238, %v244
  %v247 = zext <8 x i32> %v246 to <8 x i64>
  %v248 = sext <8 x i32> %v245 to <8 x i64>
  %v249 = getelementptr i8, ptr %statistics, i64 64
  %v250 = load <8 x i64>, ptr %v249, align 8
  %v251 = add <8 x i64> %v250, %v248
  store <8 x i64> %v251, ptr %v249, align 8
  %v252 = getelementptr i8, ptr %statistics, i64 192
  %v253 = load <8 x i64>, ptr %v252, align 8
  %v254 = add <8 x i64> %v253, %v247
  store <8 x i64> %v254, ptr %v252, align 8
  call void asm sideeffect "", "~{memory}"()
  %v255 = getelementptr i8, ptr %constants, i64 288
  %v256 = load <8 x i32>, ptr %v255, align 32
  %v257 = ashr <8 x i32> %v191, %v256
  %v258 = icmp sle <8 x i32> %v210, <i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0>
  %v259 = icmp sgt <8 x i32> %v214, <i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0>
  %v260 = and <8 x i1> %v258, %v259
  %v261 = select <8 x i1> %v260, <8 x i32> %v257, <8 x i32> zeroinitializer
  %v262 = mul <8 x i32> %v261, %v261
  %v263 = ashr <8 x i32> %v195, %v256
  %v264 = icmp sle <8 x i32> %v210, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %v265 = icmp sgt <8 x i32> %v214, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %v266 = and <8 x i1> %v264, %v265
  %v267 = select <8 x i1> %v266, <8 x i32> %v263, <8 x i32> zeroinitializer
  %v268 = mul <8 x i32> %v267, %v267
  %v269 = add <8 x i32> %v261, %v267
  %v270 = add <8 x i32> %v262, %v268
  %v271 = ashr <8 x i32> %v199, %v256
  %v272 = icmp sle <8 x i32> %v210, <i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2>
  %v273 = icmp sgt <8 x i32> %v214, <i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2, i32 2>
  %v274 = and <8 x i1> %v272, %v273
  %v275 = select <8 x i1> %v274, <8 x i32> %v271, <8 x i32> zeroinitializer
  %v276 = mul <8 x i32> %v275, %v275
  %v277 = add <8 x i32> %v269, %v275
  %v278 = add <8 x i32> %v270, %v276
  %v279 = ashr <8 x i32> %v203, %v256
  %v280 = icmp sle <8 x i32> %v210, <i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3>
  %v281 = icmp sgt <8 x i32> %v214, <i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3, i32 3>
  %v282 = and <8 x i1> %v280, %v281
  %v283 = select <8 x i1> %v282, <8 x i32> %v279, <8 x i32> zeroinitializer
  %v284 = mul <8 x i32> %v283, %v283
  %v285 = add <8 x i32> %v277, %v283
  %v286 = add <8 x i32> %v278, %v284
  %v287 = zext <8 x i32> %v286 to <8 x i64>
  %v288 = sext <8 x i32> %v285 to <8 x i64>
  %v289 = getelementptr i8, ptr %statistics, i64 128
  %v290 = load <8 x i64>, ptr %v289, align 8
  %v291 = add <8 x i64> %v290, %v288
  store <8 x i64> %v291, ptr %v289, align 8
  %v292 = getelementptr i8, ptr %statistics, i64 256
  %v293 = load <8 x i64>, ptr %v292, align 8
  %v294 = add <8 x i64> %v293, %v287
  store <8 x i64> %v294, ptr %v292, align 8
  call void asm sideeffect "", "~{memory}"()
  %v295 = add i64 %v184, 4
  %v296 = icmp sgt i64 %v295, %v204
  %v297 = select i1 %v296, i64 %v295, i64 %v204
  store i64 %v297, ptr %statistics, align 8
  %v298 = getelementptr i8, ptr %constants, i64 320
  %v299 = load <8 x float>, ptr %v298, align 32
  %v300 = getelementptr i8, ptr %constants, i64 352
  %v301 = load <8 x float>, ptr %v300, align 32
  %v302 = getelementptr i8, ptr %constants, i64 384
  %v303 = load <8 x float>, ptr %v302, align 32
  %v304 = getelementptr i8, ptr %constants, i64 416
  %v305 = load <8 x float>, ptr %v304, align 32
  %v306 = getelementptr i8, ptr %constants, i64 448
  %v307 = load float, ptr %v306, align 1
  %v308 = insertelement <8 x float> poison, float %v307, i64 0
  %v309 = shufflevector <8 x float> %v308, <8 x float> poison, <8 x i32> zeroinitializer
  %v310 = sitofp <8 x i32> %v189 to <8 x float>
  %v311 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v310, <8 x float> %v299, <8 x float> %v303)
  %v312 = fcmp olt <8 x float> %v311, %v309
  %v313 = select <8 x i1> %v312, <8 x float> %v311, <8 x float> %v309
  %v314 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v313)
  %v315 = sitofp <8 x i32> %v191 to <8 x float>
  %v316 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v315, <8 x float> %v301, <8 x float> %v305)
  %v317 = fcmp olt <8 x float> %v316, %v309
  %v318 = select <8 x i1> %v317, <8 x float> %v316, <8 x float> %v309
  %v319 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v318)
  %v320 = sitofp <8 x i32> %v193 to <8 x float>
  %v321 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v320, <8 x float> %v299, <8 x float> %v303)
  %v322 = fcmp olt <8 x float> %v321, %v309
  %v323 = select <8 x i1> %v322, <8 x float> %v321, <8 x float> %v309
  %v324 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v323)
  %v325 = sitofp <8 x i32> %v195 to <8 x float>
  %v326 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v325, <8 x float> %v301, <8 x float> %v305)
  %v327 = fcmp olt <8 x float> %v326, %v309
  %v328 = select <8 x i1> %v327, <8 x float> %v326, <8 x float> %v309
  %v329 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v328)
  %v330 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v314, <8 x i32> %v319)
  %v331 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v324, <8 x i32> %v329)
  %v332 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v330, <16 x i16> %v331)
  %v333 = shufflevector <32 x i8> %v332, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %v333, ptr %v186, align 1
  %v334 = sitofp <8 x i32> %v197 to <8 x float>
  %v335 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v334, <8 x float> %v299, <8 x float> %v303)
  %v336 = fcmp olt <8 x float> %v335, %v309
  %v337 = select <8 x i1> %v336, <8 x float> %v335, <8 x float> %v309
  %v338 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v337)
  %v339 = sitofp <8 x i32> %v199 to <8 x float>
  %v340 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v339, <8 x float> %v301, <8 x float> %v305)
  %v341 = fcmp olt <8 x float> %v340, %v309
  %v342 = select <8 x i1> %v341, <8 x float> %v340, <8 x float> %v309
  %v343 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v342)
  %v344 = sitofp <8 x i32> %v201 to <8 x float>
  %v345 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v344, <8 x float> %v299, <8 x float> %v303)
  %v346 = fcmp olt <8 x float> %v345, %v309
  %v347 = select <8 x i1> %v346, <8 x float> %v345, <8 x float> %v309
  %v348 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v347)
  %v349 = sitofp <8 x i32> %v203 to <8 x float>
  %v350 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v349, <8 x float> %v301, <8 x float> %v305)
  %v351 = fcmp olt <8 x float> %v350, %v309
  %v352 = select <8 x i1> %v351, <8 x float> %v350, <8 x float> %v309
  %v353 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v352)
  %v354 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v338, <8 x i32> %v343)
  %v355 = call <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32> %v348, <8 x i32> %v353)
  %v356 = call <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16> %v354, <16 x i16> %v355)
  %v357 = shufflevector <32 x i8> %v356, <32 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 16, i32 17, i32 18, i32 19, i32 4, i32 5, i32 6, i32 7, i32 20, i32 21, i32 22, i32 23, i32 8, i32 9, i32 10, i32 11, i32 24, i32 25, i32 26, i32 27, i32 12, i32 13, i32 14, i32 15, i32 28, i32 29, i32 30, i32 31>
  %v358 = getelementptr i8, ptr %v186, i64 32
  store <32 x i8> %v357, ptr %v358, align 1
  %nextTile = add i64 %i, 4
  %isEnd = icmp eq i64 %nextTile, %length
  br i1 %isEnd, label %finished, label %tile

finished:
  %isLast = icmp uge i64 %next, %width
  br i1 %isLast, label %exit, label %stretch

exit:
  ret void
}

declare <16 x i16> @llvm.x86.avx2.packssdw(<8 x i32>, <8 x i32>)
declare <16 x i16> @llvm.x86.avx2.pmadd.ub.sw(<32 x i8>, <32 x i8>)
declare <32 x i8> @llvm.x86.avx2.packuswb(<16 x i16>, <16 x i16>)
declare <8 x float> @llvm.fma.v8f32(<8 x float>, <8 x float>, <8 x float>)
declare <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float>)
declare <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16>, <16 x i16>)
