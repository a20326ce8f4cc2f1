; 4 filters, 8 taps, 8 pixels, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %rows, i64 %width, ptr %operands, ptr %outputs, ptr %constants)
    nounwind {
entry:
  %last = sub i64 %width, 8
  %v0 = load ptr, ptr %rows, align 1
  %row0 = getelementptr i8, ptr %v0, i64 128
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
  %v14 = load <8 x i32>, ptr %constants, align 32
  %v15 = getelementptr i8, ptr %constants, i64 32
  %v16 = load <16 x i16>, ptr %v15, align 32
  %v17 = getelementptr i8, ptr %pixel0, i64 -128
  %v18 = load i64, ptr %v17, align 1
  %v19 = insertelement <4 x i64> poison, i64 %v18, i64 0
  %v20 = shufflevector <4 x i64> %v19, <4 x i64> poison, <4 x i32> zeroinitializer
  %v21 = bitcast <4 x i64> %v20 to <8 x i32>
  %v22 = and <8 x i32> %v21, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v23 = bitcast <8 x i32> %v22 to <16 x i16>
  %v24 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v23, <16 x i16> %v16)
  %v25 = add <8 x i32> %v14, %v24
  %v26 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v25)
  %v27 = getelementptr i8, ptr %pixel0, i64 -96
  %v28 = load i64, ptr %v27, align 1
  %v29 = insertelement <4 x i64> poison, i64 %v28, i64 0
  %v30 = shufflevector <4 x i64> %v29, <4 x i64> poison, <4 x i32> zeroinitializer
  %v31 = bitcast <4 x i64> %v30 to <8 x i32>
  %v32 = and <8 x i32> %v31, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v33 = bitcast <8 x i32> %v32 to <16 x i16>
  %v34 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v33, <16 x i16> %v16)
  %v35 = add <8 x i32> %v14, %v34
  %v36 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v35)
  %v37 = getelementptr i8, ptr %pixel0, i64 -64
  %v38 = load i64, ptr %v37, align 1
  %v39 = insertelement <4 x i64> poison, i64 %v38, i64 0
  %v40 = shufflevector <4 x i64> %v39, <4 x i64> poison, <4 x i32> zeroinitializer
  %v41 = bitcast <4 x i64> %v40 to <8 x i32>
  %v42 = and <8 x i32> %v41, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v43 = bitcast <8 x i32> %v42 to <16 x i16>
  %v44 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v43, <16 x i16> %v16)
  %v45 = add <8 x i32> %v14, %v44
  %v46 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v45)
  %v47 = getelementptr i8, ptr %pixel0, i64 -32
  %v48 = load i64, ptr %v47, align 1
  %v49 = insertelement <4 x i64> poison, i64 %v48, i64 0
  %v50 = shufflevector <4 x i64> %v49, <4 x i64> poison, <4 x i32> zeroinitializer
  %v51 = bitcast <4 x i64> %v50 to <8 x i32>
  %v52 = and <8 x i32> %v51, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v53 = bitcast <8 x i32> %v52 to <16 x i16>
  %v54 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v53, <16 x i16> %v16)
  %v55 = add <8 x i32> %v14, %v54
  %v56 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v55)
  %v57 = load i64, ptr %pixel0, align 1
  %v58 = insertelement <4 x i64> poison, i64 %v57, i64 0
  %v59 = shufflevector <4 x i64> %v58, <4 x i64> poison, <4 x i32> zeroinitializer
  %v60 = bitcast <4 x i64> %v59 to <8 x i32>
  %v61 = and <8 x i32> %v60, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v62 = bitcast <8 x i32> %v61 to <16 x i16>
  %v63 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v62, <16 x i16> %v16)
  %v64 = add <8 x i32> %v14, %v63
  %v65 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v64)
  %v66 = getelementptr i8, ptr %pixel0, i64 32
  %v67 = load i64, ptr %v66, align 1
  %v68 = insertelement <4 x i64> poison, i64 %v67, i64 0
  %v69 = shufflevector <4 x i64> %v68, <4 x i64> poison, <4 x i32> zeroinitializer
  %v70 = bitcast <4 x i64> %v69 to <8 x i32>
  %v71 = and <8 x i32> %v70, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v72 = bitcast <8 x i32> %v71 to <16 x i16>
  %v73 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v72, <16 x i16> %v16)
  %v74 = add <8 x i32> %v14, %v73
  %v75 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v74)
  %v76 = getelementptr i8, ptr %pixel0, i64 64
  %v77 = load i64, ptr %v76, align 1
  %v78 = insertelement <4 x i64> poison, i64 %v77, i64 0
  %v79 = shufflevector <4 x i64> %v78, <4 x i64> poison, <4 x i32> zeroinitializer
  %v80 = bitcast <4 x i64> %v79 to <8 x i32>
  %v81 = and <8 x i32> %v80, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v82 = bitcast <8 x i32> %v81 to <16 x i16>
  %v83 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v82, <16 x i16> %v16)
  %v84 = add <8 x i32> %v14, %v83
  %v85 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v84)
  %v86 = getelementptr i8, ptr %pixel0, i64 96
  %v87 = load i64, ptr %v86, align 1
  %v88 = insertelement <4 x i64> poison, i64 %v87, i64 0
  %v89 = shufflevector <4 x i64> %v88, <4 x i64> poison, <4 x i32> zeroinitializer
  %v90 = bitcast <4 x i64> %v89 to <8 x i32>
  %v91 = and <8 x i32> %v90, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v92 = bitcast <8 x i32> %v91 to <16 x i16>
  %v93 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v92, <16 x i16> %v16)
  %v94 = add <8 x i32> %v14, %v93
  %v95 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v94)
  call void asm sideeffect "", "~{memory}"()
  %v96 = getelementptr i8, ptr %constants, i64 64
  %v97 = load <16 x i16>, ptr %v96, align 32
  %v98 = getelementptr i8, ptr %pixel0, i64 -128
  %v99 = load i64, ptr %v98, align 1
  %v100 = insertelement <4 x i64> poison, i64 %v99, i64 0
  %v101 = shufflevector <4 x i64> %v100, <4 x i64> poison, <4 x i32> zeroinitializer
  %v102 = bitcast <4 x i64> %v101 to <8 x i32>
  %v103 = bitcast <8 x i32> %v102 to <16 x i16>
  %v104 = lshr <16 x i16> %v103, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v105 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v104, <16 x i16> %v97)
  %v106 = add <8 x i32> %v26, %v105
  %v107 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v106)
  %v108 = getelementptr i8, ptr %pixel0, i64 -96
  %v109 = load i64, ptr %v108, align 1
  %v110 = insertelement <4 x i64> poison, i64 %v109, i64 0
  %v111 = shufflevector <4 x i64> %v110, <4 x i64> poison, <4 x i32> zeroinitializer
  %v112 = bitcast <4 x i64> %v111 to <8 x i32>
  %v113 = bitcast <8 x i32> %v112 to <16 x i16>
  %v114 = lshr <16 x i16> %v113, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v115 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v114, <16 x i16> %v97)
  %v116 = add <8 x i32> %v36, %v115
  %v117 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v116)
  %v118 = getelementptr i8, ptr %pixel0, i64 -64
  %v119 = load i64, ptr %v118, align 1
  %v120 = insertelement <4 x i64> poison, i64 %v119, i64 0
  %v121 = shufflevector <4 x i64> %v120, <4 x i64> poison, <4 x i32> zeroinitializer
  %v122 = bitcast <4 x i64> %v121 to <8 x i32>
  %v123 = bitcast <8 x i32> %v122 to <16 x i16>
  %v124 = lshr <16 x i16> %v123, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v125 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v124, <16 x i16> %v97)
  %v126 = add <8 x i32> %v46, %v125
  %v127 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v126)
  %v128 = getelementptr i8, ptr %pixel0, i64 -32
  %v129 = load i64, ptr %v128, align 1
  %v130 = insertelement <4 x i64> poison, i64 %v129, i64 0
  %v131 = shufflevector <4 x i64> %v130, <4 x i64> poison, <4 x i32> zeroinitializer
  %v132 = bitcast <4 x i64> %v131 to <8 x i32>
  %v133 = bitcast <8 x i32> %v132 to <16 x i16>
  %v134 = lshr <16 x i16> %v133, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v135 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v134, <16 x i16> %v97)
  %v136 = add <8 x i32> %v56, %v135
  %v137 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v136)
  %v138 = load i64, ptr %pixel0, align 1
  %v139 = insertelement <4 x i64> poison, i64 %v138, i64 0
  %v140 = shufflevector <4 x i64> %v139, <4 x i64> poison, <4 x i32> zeroinitializer
  %v141 = bitcast <4 x i64> %v140 to <8 x i32>
  %v142 = bitcast <8 x i32> %v141 to <16 x i16>
  %v143 = lshr <16 x i16> %v142, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v144 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v143, <16 x i16> %v97)
  %v145 = add <8 x i32> %v65, %v144
  %v146 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v145)
  %v147 = getelementptr i8, ptr %pixel0, i64 32
  %v148 = load i64, ptr %v147, align 1
  %v149 = insertelement <4 x i64> poison, i64 %v148, i64 0
  %v150 = shufflevector <4 x i64> %v149, <4 x i64> poison, <4 x i32> zeroinitializer
  %v151 = bitcast <4 x i64> %v150 to <8 x i32>
  %v152 = bitcast <8 x i32> %v151 to <16 x i16>
  %v153 = lshr <16 x i16> %v152, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v154 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v153, <16 x i16> %v97)
  %v155 = add <8 x i32> %v75, %v154
  %v156 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v155)
  %v157 = getelementptr i8, ptr %pixel0, i64 64
  %v158 = load i64, ptr %v157, align 1
  %v159 = insertelement <4 x i64> poison, i64 %v158, i64 0
  %v160 = shufflevector <4 x i64> %v159, <4 x i64> poison, <4 x i32> zeroinitializer
  %v161 = bitcast <4 x i64> %v160 to <8 x i32>
  %v162 = bitcast <8 x i32> %v161 to <16 x i16>
  %v163 = lshr <16 x i16> %v162, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v164 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v163, <16 x i16> %v97)
  %v165 = add <8 x i32> %v85, %v164
  %v166 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v165)
  %v167 = getelementptr i8, ptr %pixel0, i64 96
  %v168 = load i64, ptr %v167, align 1
  %v169 = insertelement <4 x i64> poison, i64 %v168, i64 0
  %v170 = shufflevector <4 x i64> %v169, <4 x i64> poison, <4 x i32> zeroinitializer
  %v171 = bitcast <4 x i64> %v170 to <8 x i32>
  %v172 = bitcast <8 x i32> %v171 to <16 x i16>
  %v173 = lshr <16 x i16> %v172, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v174 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v173, <16 x i16> %v97)
  %v175 = add <8 x i32> %v95, %v174
  %v176 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v175)
  call void asm sideeffect "", "~{memory}"()
  %v177 = getelementptr i8, ptr %constants, i64 96
  %v178 = load <16 x i16>, ptr %v177, align 32
  %v179 = getelementptr i8, ptr %pixel0, i64 -120
  %v180 = load i64, ptr %v179, align 1
  %v181 = insertelement <4 x i64> poison, i64 %v180, i64 0
  %v182 = shufflevector <4 x i64> %v181, <4 x i64> poison, <4 x i32> zeroinitializer
  %v183 = bitcast <4 x i64> %v182 to <8 x i32>
  %v184 = and <8 x i32> %v183, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v185 = bitcast <8 x i32> %v184 to <16 x i16>
  %v186 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v185, <16 x i16> %v178)
  %v187 = add <8 x i32> %v107, %v186
  %v188 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v187)
  %v189 = getelementptr i8, ptr %pixel0, i64 -88
  %v190 = load i64, ptr %v189, align 1
  %v191 = insertelement <4 x i64> poison, i64 %v190, i64 0
  %v192 = shufflevector <4 x i64> %v191, <4 x i64> poison, <4 x i32> zeroinitializer
  %v193 = bitcast <4 x i64> %v192 to <8 x i32>
  %v194 = and <8 x i32> %v193, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v195 = bitcast <8 x i32> %v194 to <16 x i16>
  %v196 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v195, <16 x i16> %v178)
  %v197 = add <8 x i32> %v117, %v196
  %v198 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v197)
  %v199 = getelementptr i8, ptr %pixel0, i64 -56
  %v200 = load i64, ptr %v199, align 1
  %v201 = insertelement <4 x i64> poison, i64 %v200, i64 0
  %v202 = shufflevector <4 x i64> %v201, <4 x i64> poison, <4 x i32> zeroinitializer
  %v203 = bitcast <4 x i64> %v202 to <8 x i32>
  %v204 = and <8 x i32> %v203, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v205 = bitcast <8 x i32> %v204 to <16 x i16>
  %v206 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v205, <16 x i16> %v178)
  %v207 = add <8 x i32> %v127, %v206
  %v208 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v207)
  %v209 = getelementptr i8, ptr %pixel0, i64 -24
  %v210 = load i64, ptr %v209, align 1
  %v211 = insertelement <4 x i64> poison, i64 %v210, i64 0
  %v212 = shufflevector <4 x i64> %v211, <4 x i64> poison, <4 x i32> zeroinitializer
  %v213 = bitcast <4 x i64> %v212 to <8 x i32>
  %v214 = and <8 x i32> %v213, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v215 = bitcast <8 x i32> %v214 to <16 x i16>
  %v216 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v215, <16 x i16> %v178)
  %v217 = add <8 x i32> %v137, %v216
  %v218 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v217)
  %v219 = getelementptr i8, ptr %pixel0, i64 8
  %v220 = load i64, ptr %v219, align 1
  %v221 = insertelement <4 x i64> poison, i64 %v220, i64 0
  %v222 = shufflevector <4 x i64> %v221, <4 x i64> poison, <4 x i32> zeroinitializer
  %v223 = bitcast <4 x i64> %v222 to <8 x i32>
  %v224 = and <8 x i32> %v223, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v225 = bitcast <8 x i32> %v224 to <16 x i16>
  %v226 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v225, <16 x i16> %v178)
  %v227 = add <8 x i32> %v146, %v226
  %v228 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v227)
  %v229 = getelementptr i8, ptr %pixel0, i64 40
  %v230 = load i64, ptr %v229, align 1
  %v231 = insertelement <4 x i64> poison, i64 %v230, i64 0
  %v232 = shufflevector <4 x i64> %v231, <4 x i64> poison, <4 x i32> zeroinitializer
  %v233 = bitcast <4 x i64> %v232 to <8 x i32>
  %v234 = and <8 x i32> %v233, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v235 = bitcast <8 x i32> %v234 to <16 x i16>
  %v236 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v235, <16 x i16> %v178)
  %v237 = add <8 x i32> %v156, %v236
  %v238 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v237)
  %v239 = getelementptr i8, ptr %pixel0, i64 72
  %v240 = load i64, ptr %v239, align 1
  %v241 = insertelement <4 x i64> poison, i64 %v240, i64 0
  %v242 = shufflevector <4 x i64> %v241, <4 x i64> poison, <4 x i32> zeroinitializer
  %v243 = bitcast <4 x i64> %v242 to <8 x i32>
  %v244 = and <8 x i32> %v243, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v245 = bitcast <8 x i32> %v244 to <16 x i16>
  %v246 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v245, <16 x i16> %v178)
  %v247 = add <8 x i32> %v166, %v246
  %v248 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v247)
  %v249 = getelementptr i8, ptr %pixel0, i64 104
  %v250 = load i64, ptr %v249, align 1
  %v251 = insertelement <4 x i64> poison, i64 %v250, i64 0
  %v252 = shufflevector <4 x i64> %v251, <4 x i64> poison, <4 x i32> zeroinitializer
  %v253 = bitcast <4 x i64> %v252 to <8 x i32>
  %v254 = and <8 x i32> %v253, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v255 = bitcast <8 x i32> %v254 to <16 x i16>
  %v256 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v255, <16 x i16> %v178)
  %v257 = add <8 x i32> %v176, %v256
  %v258 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v257)
  call void asm sideeffect "", "~{memory}"()
  %v259 = getelementptr i8, ptr %constants, i64 128
  %v260 = load <16 x i16>, ptr %v259, align 32
  %v261 = getelementptr i8, ptr %pixel0, i64 -120
  %v262 = load i64, ptr %v261, align 1
  %v263 = insertelement <4 x i64> poison, i64 %v262, i64 0
  %v264 = shufflevector <4 x i64> %v263, <4 x i64> poison, <4 x i32> zeroinitializer
  %v265 = bitcast <4 x i64> %v264 to <8 x i32>
  %v266 = bitcast <8 x i32> %v265 to <16 x i16>
  %v267 = lshr <16 x i16> %v266, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v268 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v267, <16 x i16> %v260)
  %v269 = add <8 x i32> %v188, %v268
  %v270 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v269)
  %v271 = getelementptr i8, ptr %pixel0, i64 -88
  %v272 = load i64, ptr %v271, align 1
  %v273 = insertelement <4 x i64> poison, i64 %v272, i64 0
  %v274 = shufflevector <4 x i64> %v273, <4 x i64> poison, <4 x i32> zeroinitializer
  %v275 = bitcast <4 x i64> %v274 to <8 x i32>
  %v276 = bitcast <8 x i32> %v275 to <16 x i16>
  %v277 = lshr <16 x i16> %v276, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v278 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v277, <16 x i16> %v260)
  %v279 = add <8 x i32> %v198, %v278
  %v280 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v279)
  %v281 = getelementptr i8, ptr %pixel0, i64 -56
  %v282 = load i64, ptr %v281, align 1
  %v283 = insertelement <4 x i64> poison, i64 %v282, i64 0
  %v284 = shufflevector <4 x i64> %v283, <4 x i64> poison, <4 x i32> zeroinitializer
  %v285 = bitcast <4 x i64> %v284 to <8 x i32>
  %v286 = bitcast <8 x i32> %v285 to <16 x i16>
  %v287 = lshr <16 x i16> %v286, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v288 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v287, <16 x i16> %v260)
  %v289 = add <8 x i32> %v208, %v288
  %v290 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v289)
  %v291 = getelementptr i8, ptr %pixel0, i64 -24
  %v292 = load i64, ptr %v291, align 1
  %v293 = insertelement <4 x i64> poison, i64 %v292, i64 0
  %v294 = shufflevector <4 x i64> %v293, <4 x i64> poison, <4 x i32> zeroinitializer
  %v295 = bitcast <4 x i64> %v294 to <8 x i32>
  %v296 = bitcast <8 x i32> %v295 to <16 x i16>
  %v297 = lshr <16 x i16> %v296, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v298 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v297, <16 x i16> %v260)
  %v299 = add <8 x i32> %v218, %v298
  %v300 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v299)
  %v301 = getelementptr i8, ptr %pixel0, i64 8
  %v302 = load i64, ptr %v301, align 1
  %v303 = insertelement <4 x i64> poison, i64 %v302, i64 0
  %v304 = shufflevector <4 x i64> %v303, <4 x i64> poison, <4 x i32> zeroinitializer
  %v305 = bitcast <4 x i64> %v304 to <8 x i32>
  %v306 = bitcast <8 x i32> %v305 to <16 x i16>
  %v307 = lshr <16 x i16> %v306, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v308 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v307, <16 x i16> %v260)
  %v309 = add <8 x i32> %v228, %v308
  %v310 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v309)
  %v311 = getelementptr i8, ptr %pixel0, i64 40
  %v312 = load i64, ptr %v311, align 1
  %v313 = insertelement <4 x i64> poison, i64 %v312, i64 0
  %v314 = shufflevector <4 x i64> %v313, <4 x i64> poison, <4 x i32> zeroinitializer
  %v315 = bitcast <4 x i64> %v314 to <8 x i32>
  %v316 = bitcast <8 x i32> %v315 to <16 x i16>
  %v317 = lshr <16 x i16> %v316, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v318 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v317, <16 x i16> %v260)
  %v319 = add <8 x i32> %v238, %v318
  %v320 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v319)
  %v321 = getelementptr i8, ptr %pixel0, i64 72
  %v322 = load i64, ptr %v321, align 1
  %v323 = insertelement <4 x i64> poison, i64 %v322, i64 0
  %v324 = shufflevector <4 x i64> %v323, <4 x i64> poison, <4 x i32> zeroinitializer
  %v325 = bitcast <4 x i64> %v324 to <8 x i32>
  %v326 = bitcast <8 x i32> %v325 to <16 x i16>
  %v327 = lshr <16 x i16> %v326, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v328 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v327, <16 x i16> %v260)
  %v329 = add <8 x i32> %v248, %v328
  %v330 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v329)
  %v331 = getelementptr i8, ptr %pixel0, i64 104
  %v332 = load i64, ptr %v331, align 1
  %v333 = insertelement <4 x i64> poison, i64 %v332, i64 0
  %v334 = shufflevector <4 x i64> %v333, <4 x i64> poison, <4 x i32> zeroinitializer
  %v335 = bitcast <4 x i64> %v334 to <8 x i32>
  %v336 = bitcast <8 x i32> %v335 to <16 x i16>
  %v337 = lshr <16 x i16> %v336, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v338 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v337, <16 x i16> %v260)
  %v339 = add <8 x i32> %v258, %v338
  %v340 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v339)
  call void asm sideeffect "", "~{memory}"()
  %v341 = getelementptr i8, ptr %constants, i64 160
  %v342 = load <16 x i16>, ptr %v341, align 32
  %v343 = getelementptr i8, ptr %pixel0, i64 -112
  %v344 = load i64, ptr %v343, align 1
  %v345 = insertelement <4 x i64> poison, i64 %v344, i64 0
  %v346 = shufflevector <4 x i64> %v345, <4 x i64> poison, <4 x i32> zeroinitializer
  %v347 = bitcast <4 x i64> %v346 to <8 x i32>
  %v348 = and <8 x i32> %v347, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v349 = bitcast <8 x i32> %v348 to <16 x i16>
  %v350 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v349, <16 x i16> %v342)
  %v351 = add <8 x i32> %v270, %v350
  %v352 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v351)
  %v353 = getelementptr i8, ptr %pixel0, i64 -80
  %v354 = load i64, ptr %v353, align 1
  %v355 = insertelement <4 x i64> poison, i64 %v354, i64 0
  %v356 = shufflevector <4 x i64> %v355, <4 x i64> poison, <4 x i32> zeroinitializer
  %v357 = bitcast <4 x i64> %v356 to <8 x i32>
  %v358 = and <8 x i32> %v357, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v359 = bitcast <8 x i32> %v358 to <16 x i16>
  %v360 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v359, <16 x i16> %v342)
  %v361 = add <8 x i32> %v280, %v360
  %v362 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v361)
  %v363 = getelementptr i8, ptr %pixel0, i64 -48
  %v364 = load i64, ptr %v363, align 1
  %v365 = insertelement <4 x i64> poison, i64 %v364, i64 0
  %v366 = shufflevector <4 x i64> %v365, <4 x i64> poison, <4 x i32> zeroinitializer
  %v367 = bitcast <4 x i64> %v366 to <8 x i32>
  %v368 = and <8 x i32> %v367, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v369 = bitcast <8 x i32> %v368 to <16 x i16>
  %v370 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v369, <16 x i16> %v342)
  %v371 = add <8 x i32> %v290, %v370
  %v372 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v371)
  %v373 = getelementptr i8, ptr %pixel0, i64 -16
  %v374 = load i64, ptr %v373, align 1
  %v375 = insertelement <4 x i64> poison, i64 %v374, i64 0
  %v376 = shufflevector <4 x i64> %v375, <4 x i64> poison, <4 x i32> zeroinitializer
  %v377 = bitcast <4 x i64> %v376 to <8 x i32>
  %v378 = and <8 x i32> %v377, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v379 = bitcast <8 x i32> %v378 to <16 x i16>
  %v380 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v379, <16 x i16> %v342)
  %v381 = add <8 x i32> %v300, %v380
  %v382 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v381)
  %v383 = getelementptr i8, ptr %pixel0, i64 16
  %v384 = load i64, ptr %v383, align 1
  %v385 = insertelement <4 x i64> poison, i64 %v384, i64 0
  %v386 = shufflevector <4 x i64> %v385, <4 x i64> poison, <4 x i32> zeroinitializer
  %v387 = bitcast <4 x i64> %v386 to <8 x i32>
  %v388 = and <8 x i32> %v387, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v389 = bitcast <8 x i32> %v388 to <16 x i16>
  %v390 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v389, <16 x i16> %v342)
  %v391 = add <8 x i32> %v310, %v390
  %v392 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v391)
  %v393 = getelementptr i8, ptr %pixel0, i64 48
  %v394 = load i64, ptr %v393, align 1
  %v395 = insertelement <4 x i64> poison, i64 %v394, i64 0
  %v396 = shufflevector <4 x i64> %v395, <4 x i64> poison, <4 x i32> zeroinitializer
  %v397 = bitcast <4 x i64> %v396 to <8 x i32>
  %v398 = and <8 x i32> %v397, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v399 = bitcast <8 x i32> %v398 to <16 x i16>
  %v400 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v399, <16 x i16> %v342)
  %v401 = add <8 x i32> %v320, %v400
  %v402 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v401)
  %v403 = getelementptr i8, ptr %pixel0, i64 80
  %v404 = load i64, ptr %v403, align 1
  %v405 = insertelement <4 x i64> poison, i64 %v404, i64 0
  %v406 = shufflevector <4 x i64> %v405, <4 x i64> poison, <4 x i32> zeroinitializer
  %v407 = bitcast <4 x i64> %v406 to <8 x i32>
  %v408 = and <8 x i32> %v407, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v409 = bitcast <8 x i32> %v408 to <16 x i16>
  %v410 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v409, <16 x i16> %v342)
  %v411 = add <8 x i32> %v330, %v410
  %v412 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v411)
  %v413 = getelementptr i8, ptr %pixel0, i64 112
  %v414 = load i64, ptr %v413, align 1
  %v415 = insertelement <4 x i64> poison, i64 %v414, i64 0
  %v416 = shufflevector <4 x i64> %v415, <4 x i64> poison, <4 x i32> zeroinitializer
  %v417 = bitcast <4 x i64> %v416 to <8 x i32>
  %v418 = and <8 x i32> %v417, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v419 = bitcast <8 x i32> %v418 to <16 x i16>
  %v420 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v419, <16 x i16> %v342)
  %v421 = add <8 x i32> %v340, %v420
  %v422 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v421)
  call void asm sideeffect "", "~{memory}"()
  %v423 = getelementptr i8, ptr %constants, i64 192
  %v424 = load <16 x i16>, ptr %v423, align 32
  %v425 = getelementptr i8, ptr %pixel0, i64 -112
  %v426 = load i64, ptr %v425, align 1
  %v427 = insertelement <4 x i64> poison, i64 %v426, i64 0
  %v428 = shufflevector <4 x i64> %v427, <4 x i64> poison, <4 x i32> zeroinitializer
  %v429 = bitcast <4 x i64> %v428 to <8 x i32>
  %v430 = bitcast <8 x i32> %v429 to <16 x i16>
  %v431 = lshr <16 x i16> %v430, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v432 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v431, <16 x i16> %v424)
  %v433 = add <8 x i32> %v352, %v432
  %v434 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v433)
  %v435 = getelementptr i8, ptr %pixel0, i64 -80
  %v436 = load i64, ptr %v435, align 1
  %v437 = insertelement <4 x i64> poison, i64 %v436, i64 0
  %v438 = shufflevector <4 x i64> %v437, <4 x i64> poison, <4 x i32> zeroinitializer
  %v439 = bitcast <4 x i64> %v438 to <8 x i32>
  %v440 = bitcast <8 x i32> %v439 to <16 x i16>
  %v441 = lshr <16 x i16> %v440, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v442 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v441, <16 x i16> %v424)
  %v443 = add <8 x i32> %v362, %v442
  %v444 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v443)
  %v445 = getelementptr i8, ptr %pixel0, i64 -48
  %v446 = load i64, ptr %v445, align 1
  %v447 = insertelement <4 x i64> poison, i64 %v446, i64 0
  %v448 = shufflevector <4 x i64> %v447, <4 x i64> poison, <4 x i32> zeroinitializer
  %v449 = bitcast <4 x i64> %v448 to <8 x i32>
  %v450 = bitcast <8 x i32> %v449 to <16 x i16>
  %v451 = lshr <16 x i16> %v450, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v452 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v451, <16 x i16> %v424)
  %v453 = add <8 x i32> %v372, %v452
  %v454 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v453)
  %v455 = getelementptr i8, ptr %pixel0, i64 -16
  %v456 = load i64, ptr %v455, align 1
  %v457 = insertelement <4 x i64> poison, i64 %v456, i64 0
  %v458 = shufflevector <4 x i64> %v457, <4 x i64> poison, <4 x i32> zeroinitializer
  %v459 = bitcast <4 x i64> %v458 to <8 x i32>
  %v460 = bitcast <8 x i32> %v459 to <16 x i16>
  %v461 = lshr <16 x i16> %v460, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v462 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v461, <16 x i16> %v424)
  %v463 = add <8 x i32> %v382, %v462
  %v464 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v463)
  %v465 = getelementptr i8, ptr %pixel0, i64 16
  %v466 = load i64, ptr %v465, align 1
  %v467 = insertelement <4 x i64> poison, i64 %v466, i64 0
  %v468 = shufflevector <4 x i64> %v467, <4 x i64> poison, <4 x i32> zeroinitializer
  %v469 = bitcast <4 x i64> %v468 to <8 x i32>
  %v470 = bitcast <8 x i32> %v469 to <16 x i16>
  %v471 = lshr <16 x i16> %v470, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v472 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v471, <16 x i16> %v424)
  %v473 = add <8 x i32> %v392, %v472
  %v474 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v473)
  %v475 = getelementptr i8, ptr %pixel0, i64 48
  %v476 = load i64, ptr %v475, align 1
  %v477 = insertelement <4 x i64> poison, i64 %v476, i64 0
  %v478 = shufflevector <4 x i64> %v477, <4 x i64> poison, <4 x i32> zeroinitializer
  %v479 = bitcast <4 x i64> %v478 to <8 x i32>
  %v480 = bitcast <8 x i32> %v479 to <16 x i16>
  %v481 = lshr <16 x i16> %v480, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v482 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v481, <16 x i16> %v424)
  %v483 = add <8 x i32> %v402, %v482
  %v484 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v483)
  %v485 = getelementptr i8, ptr %pixel0, i64 80
  %v486 = load i64, ptr %v485, align 1
  %v487 = insertelement <4 x i64> poison, i64 %v486, i64 0
  %v488 = shufflevector <4 x i64> %v487, <4 x i64> poison, <4 x i32> zeroinitializer
  %v489 = bitcast <4 x i64> %v488 to <8 x i32>
  %v490 = bitcast <8 x i32> %v489 to <16 x i16>
  %v491 = lshr <16 x i16> %v490, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v492 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v491, <16 x i16> %v424)
  %v493 = add <8 x i32> %v412, %v492
  %v494 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v493)
  %v495 = getelementptr i8, ptr %pixel0, i64 112
  %v496 = load i64, ptr %v495, align 1
  %v497 = insertelement <4 x i64> poison, i64 %v496, i64 0
  %v498 = shufflevector <4 x i64> %v497, <4 x i64> poison, <4 x i32> zeroinitializer
  %v499 = bitcast <4 x i64> %v498 to <8 x i32>
  %v500 = bitcast <8 x i32> %v499 to <16 x i16>
  %v501 = lshr <16 x i16> %v500, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v502 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v501, <16 x i16> %v424)
  %v503 = add <8 x i32> %v422, %v502
  %v504 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v503)
  call void asm sideeffect "", "~{memory}"()
  %v505 = getelementptr i8, ptr %constants, i64 224
  %v506 = load <16 x i16>, ptr %v505, align 32
  %v507 = getelementptr i8, ptr %pixel0, i64 -104
  %v508 = load i64, ptr %v507, align 1
  %v509 = insertelement <4 x i64> poison, i64 %v508, i64 0
  %v510 = shufflevector <4 x i64> %v509, <4 x i64> poison, <4 x i32> zeroinitializer
  %v511 = bitcast <4 x i64> %v510 to <8 x i32>
  %v512 = and <8 x i32> %v511, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v513 = bitcast <8 x i32> %v512 to <16 x i16>
  %v514 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v513, <16 x i16> %v506)
  %v515 = add <8 x i32> %v434, %v514
  %v516 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v515)
  %v517 = getelementptr i8, ptr %pixel0, i64 -72
  %v518 = load i64, ptr %v517, align 1
  %v519 = insertelement <4 x i64> poison, i64 %v518, i64 0
  %v520 = shufflevector <4 x i64> %v519, <4 x i64> poison, <4 x i32> zeroinitializer
  %v521 = bitcast <4 x i64> %v520 to <8 x i32>
  %v522 = and <8 x i32> %v521, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v523 = bitcast <8 x i32> %v522 to <16 x i16>
  %v524 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v523, <16 x i16> %v506)
  %v525 = add <8 x i32> %v444, %v524
  %v526 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v525)
  %v527 = getelementptr i8, ptr %pixel0, i64 -40
  %v528 = load i64, ptr %v527, align 1
  %v529 = insertelement <4 x i64> poison, i64 %v528, i64 0
  %v530 = shufflevector <4 x i64> %v529, <4 x i64> poison, <4 x i32> zeroinitializer
  %v531 = bitcast <4 x i64> %v530 to <8 x i32>
  %v532 = and <8 x i32> %v531, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v533 = bitcast <8 x i32> %v532 to <16 x i16>
  %v534 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v533, <16 x i16> %v506)
  %v535 = add <8 x i32> %v454, %v534
  %v536 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v535)
  %v537 = getelementptr i8, ptr %pixel0, i64 -8
  %v538 = load i64, ptr %v537, align 1
  %v539 = insertelement <4 x i64> poison, i64 %v538, i64 0
  %v540 = shufflevector <4 x i64> %v539, <4 x i64> poison, <4 x i32> zeroinitializer
  %v541 = bitcast <4 x i64> %v540 to <8 x i32>
  %v542 = and <8 x i32> %v541, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v543 = bitcast <8 x i32> %v542 to <16 x i16>
  %v544 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v543, <16 x i16> %v506)
  %v545 = add <8 x i32> %v464, %v544
  %v546 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v545)
  %v547 = getelementptr i8, ptr %pixel0, i64 24
  %v548 = load i64, ptr %v547, align 1
  %v549 = insertelement <4 x i64> poison, i64 %v548, i64 0
  %v550 = shufflevector <4 x i64> %v549, <4 x i64> poison, <4 x i32> zeroinitializer
  %v551 = bitcast <4 x i64> %v550 to <8 x i32>
  %v552 = and <8 x i32> %v551, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v553 = bitcast <8 x i32> %v552 to <16 x i16>
  %v554 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v553, <16 x i16> %v506)
  %v555 = add <8 x i32> %v474, %v554
  %v556 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v555)
  %v557 = getelementptr i8, ptr %pixel0, i64 56
  %v558 = load i64, ptr %v557, align 1
  %v559 = insertelement <4 x i64> poison, i64 %v558, i64 0
  %v560 = shufflevector <4 x i64> %v559, <4 x i64> poison, <4 x i32> zeroinitializer
  %v561 = bitcast <4 x i64> %v560 to <8 x i32>
  %v562 = and <8 x i32> %v561, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v563 = bitcast <8 x i32> %v562 to <16 x i16>
  %v564 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v563, <16 x i16> %v506)
  %v565 = add <8 x i32> %v484, %v564
  %v566 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v565)
  %v567 = getelementptr i8, ptr %pixel0, i64 88
  %v568 = load i64, ptr %v567, align 1
  %v569 = insertelement <4 x i64> poison, i64 %v568, i64 0
  %v570 = shufflevector <4 x i64> %v569, <4 x i64> poison, <4 x i32> zeroinitializer
  %v571 = bitcast <4 x i64> %v570 to <8 x i32>
  %v572 = and <8 x i32> %v571, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v573 = bitcast <8 x i32> %v572 to <16 x i16>
  %v574 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v573, <16 x i16> %v506)
  %v575 = add <8 x i32> %v494, %v574
  %v576 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v575)
  %v577 = getelementptr i8, ptr %pixel0, i64 120
  %v578 = load i64, ptr %v577, align 1
  %v579 = insertelement <4 x i64> poison, i64 %v578, i64 0
  %v580 = shufflevector <4 x i64> %v579, <4 x i64> poison, <4 x i32> zeroinitializer
  %v581 = bitcast <4 x i64> %v580 to <8 x i32>
  %v582 = and <8 x i32> %v581, <i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935, i32 16711935>
  %v583 = bitcast <8 x i32> %v582 to <16 x i16>
  %v584 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v583, <16 x i16> %v506)
  %v585 = add <8 x i32> %v504, %v584
  %v586 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v585)
  call void asm sideeffect "", "~{memory}"()
  %v587 = getelementptr i8, ptr %constants, i64 256
  %v588 = load <16 x i16>, ptr %v587, align 32
  %v589 = getelementptr i8, ptr %pixel0, i64 -104
  %v590 = load i64, ptr %v589, align 1
  %v591 = insertelement <4 x i64> poison, i64 %v590, i64 0
  %v592 = shufflevector <4 x i64> %v591, <4 x i64> poison, <4 x i32> zeroinitializer
  %v593 = bitcast <4 x i64> %v592 to <8 x i32>
  %v594 = bitcast <8 x i32> %v593 to <16 x i16>
  %v595 = lshr <16 x i16> %v594, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v596 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v595, <16 x i16> %v588)
  %v597 = add <8 x i32> %v516, %v596
  %v598 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v597)
  %v599 = getelementptr i8, ptr %pixel0, i64 -72
  %v600 = load i64, ptr %v599, align 1
  %v601 = insertelement <4 x i64> poison, i64 %v600, i64 0
  %v602 = shufflevector <4 x i64> %v601, <4 x i64> poison, <4 x i32> zeroinitializer
  %v603 = bitcast <4 x i64> %v602 to <8 x i32>
  %v604 = bitcast <8 x i32> %v603 to <16 x i16>
  %v605 = lshr <16 x i16> %v604, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v606 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v605, <16 x i16> %v588)
  %v607 = add <8 x i32> %v526, %v606
  %v608 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v607)
  %v609 = getelementptr i8, ptr %pixel0, i64 -40
  %v610 = load i64, ptr %v609, align 1
  %v611 = insertelement <4 x i64> poison, i64 %v610, i64 0
  %v612 = shufflevector <4 x i64> %v611, <4 x i64> poison, <4 x i32> zeroinitializer
  %v613 = bitcast <4 x i64> %v612 to <8 x i32>
  %v614 = bitcast <8 x i32> %v613 to <16 x i16>
  %v615 = lshr <16 x i16> %v614, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v616 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v615, <16 x i16> %v588)
  %v617 = add <8 x i32> %v536, %v616
  %v618 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v617)
  %v619 = getelementptr i8, ptr %pixel0, i64 -8
  %v620 = load i64, ptr %v619, align 1
  %v621 = insertelement <4 x i64> poison, i64 %v620, i64 0
  %v622 = shufflevector <4 x i64> %v621, <4 x i64> poison, <4 x i32> zeroinitializer
  %v623 = bitcast <4 x i64> %v622 to <8 x i32>
  %v624 = bitcast <8 x i32> %v623 to <16 x i16>
  %v625 = lshr <16 x i16> %v624, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v626 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v625, <16 x i16> %v588)
  %v627 = add <8 x i32> %v546, %v626
  %v628 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v627)
  %v629 = getelementptr i8, ptr %pixel0, i64 24
  %v630 = load i64, ptr %v629, align 1
  %v631 = insertelement <4 x i64> poison, i64 %v630, i64 0
  %v632 = shufflevector <4 x i64> %v631, <4 x i64> poison, <4 x i32> zeroinitializer
  %v633 = bitcast <4 x i64> %v632 to <8 x i32>
  %v634 = bitcast <8 x i32> %v633 to <16 x i16>
  %v635 = lshr <16 x i16> %v634, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v636 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v635, <16 x i16> %v588)
  %v637 = add <8 x i32> %v556, %v636
  %v638 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v637)
  %v639 = getelementptr i8, ptr %pixel0, i64 56
  %v640 = load i64, ptr %v639, align 1
  %v641 = insertelement <4 x i64> poison, i64 %v640, i64 0
  %v642 = shufflevector <4 x i64> %v641, <4 x i64> poison, <4 x i32> zeroinitializer
  %v643 = bitcast <4 x i64> %v642 to <8 x i32>
  %v644 = bitcast <8 x i32> %v643 to <16 x i16>
  %v645 = lshr <16 x i16> %v644, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v646 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v645, <16 x i16> %v588)
  %v647 = add <8 x i32> %v566, %v646
  %v648 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v647)
  %v649 = getelementptr i8, ptr %pixel0, i64 88
  %v650 = load i64, ptr %v649, align 1
  %v651 = insertelement <4 x i64> poison, i64 %v650, i64 0
  %v652 = shufflevector <4 x i64> %v651, <4 x i64> poison, <4 x i32> zeroinitializer
  %v653 = bitcast <4 x i64> %v652 to <8 x i32>
  %v654 = bitcast <8 x i32> %v653 to <16 x i16>
  %v655 = lshr <16 x i16> %v654, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v656 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v655, <16 x i16> %v588)
  %v657 = add <8 x i32> %v576, %v656
  %v658 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v657)
  %v659 = getelementptr i8, ptr %pixel0, i64 120
  %v660 = load i64, ptr %v659, align 1
  %v661 = insertelement <4 x i64> poison, i64 %v660, i64 0
  %v662 = shufflevector <4 x i64> %v661, <4 x i64> poison, <4 x i32> zeroinitializer
  %v663 = bitcast <4 x i64> %v662 to <8 x i32>
  %v664 = bitcast <8 x i32> %v663 to <16 x i16>
  %v665 = lshr <16 x i16> %v664, <i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8, i16 8>
  %v666 = call <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16> %v665, <16 x i16> %v588)
  %v667 = add <8 x i32> %v586, %v666
  %v668 = call <8 x i32> asm sideeffect "", "=x,0"(<8 x i32> %v667)
  call void asm sideeffect "", "~{memory}"()
  %v669 = shufflevector <8 x i32> %v598, <8 x i32> %v608, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v670 = shufflevector <8 x i32> %v598, <8 x i32> %v608, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v671 = add <8 x i32> %v669, %v670
  %v672 = shufflevector <8 x i32> %v618, <8 x i32> %v628, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v673 = shufflevector <8 x i32> %v618, <8 x i32> %v628, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v674 = add <8 x i32> %v672, %v673
  %v675 = shufflevector <8 x i32> %v638, <8 x i32> %v648, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v676 = shufflevector <8 x i32> %v638, <8 x i32> %v648, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v677 = add <8 x i32> %v675, %v676
  %v678 = shufflevector <8 x i32> %v658, <8 x i32> %v668, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %v679 = shufflevector <8 x i32> %v658, <8 x i32> %v668, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %v680 = add <8 x i32> %v678, %v679
  %v681 = getelementptr i8, ptr %constants, i64 288
  %v682 = load <8 x float>, ptr %v681, align 32
  %v683 = getelementptr i8, ptr %constants, i64 320
  %v684 = load <8 x float>, ptr %v683, align 32
  %v685 = getelementptr i8, ptr %constants, i64 352
  %v686 = load float, ptr %v685, align 1
  %v687 = insertelement <8 x float> poison, float %v686, i64 0
  %v688 = shufflevector <8 x float> %v687, <8 x float> poison, <8 x i32> zeroinitializer
  %v689 = getelementptr i8, ptr %constants, i64 356
  %v690 = load float, ptr %v689, align 1
  %v691 = insertelement <8 x float> poison, float %v690, i64 0
  %v692 = shufflevector <8 x float> %v691, <8 x float> poison, <8 x i32> zeroinitializer
  %v693 = sitofp <8 x i32> %v671 to <8 x float>
  %v694 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v693, <8 x float> %v682, <8 x float> %v684)
  %v695 = load <4 x float>, ptr %v8, align 1
  %v696 = shufflevector <4 x float> %v695, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v697 = load <4 x float>, ptr %v10, align 1
  %v698 = shufflevector <4 x float> %v697, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v699 = shufflevector <8 x float> %v696, <8 x float> %v698, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v700 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v699, <8 x float> %v688, <8 x float> %v694)
  %v701 = fcmp olt <8 x float> %v700, %v692
  %v702 = select <8 x i1> %v701, <8 x float> %v700, <8 x float> %v692
  %v703 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v702)
  %v704 = sitofp <8 x i32> %v674 to <8 x float>
  %v705 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v704, <8 x float> %v682, <8 x float> %v684)
  %v706 = getelementptr i8, ptr %v8, i64 16
  %v707 = load <4 x float>, ptr %v706, align 1
  %v708 = shufflevector <4 x float> %v707, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v709 = getelementptr i8, ptr %v10, i64 16
  %v710 = load <4 x float>, ptr %v709, align 1
  %v711 = shufflevector <4 x float> %v710, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v712 = shufflevector <8 x float> %v708, <8 x float> %v711, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v713 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v712, <8 x float> %v688, <8 x float> %v705)
  %v714 = fcmp olt <8 x float> %v713, %v692
  %v715 = select <8 x i1> %v714, <8 x float> %v713, <8 x float> %v692
  %v716 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v715)
  %v717 = sitofp <8 x i32> %v677 to <8 x float>
  %v718 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v717, <8 x float> %v682, <8 x float> %v684)
  %v719 = getelementptr i8, ptr %v8, i64 32
  %v720 = load <4 x float>, ptr %v719, align 1
  %v721 = shufflevector <4 x float> %v720, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v722 = getelementptr i8, ptr %v10, i64 32
  %v723 = load <4 x float>, ptr %v722, align 1
  %v724 = shufflevector <4 x float> %v723, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v725 = shufflevector <8 x float> %v721, <8 x float> %v724, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v726 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v725, <8 x float> %v688, <8 x float> %v718)
  %v727 = fcmp olt <8 x float> %v726, %v692
  %v728 = select <8 x i1> %v727, <8 x float> %v726, <8 x float> %v692
  %v729 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v728)
  %v730 = sitofp <8 x i32> %v680 to <8 x float>
  %v731 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v730, <8 x float> %v682, <8 x float> %v684)
  %v732 = getelementptr i8, ptr %v8, i64 48
  %v733 = load <4 x float>, ptr %v732, align 1
  %v734 = shufflevector <4 x float> %v733, <4 x float> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 poison, i32 poison, i32 poison, i32 poison>
  %v735 = getelementptr i8, ptr %v10, i64 48
  %v736 = load <4 x float>, ptr %v735, align 1
  %v737 = shufflevector <4 x float> %v736, <4 x float> poison, <8 x i32> <i32 poison, i32 poison, i32 poison, i32 poison, i32 0, i32 1, i32 2, i32 3>
  %v738 = shufflevector <8 x float> %v734, <8 x float> %v737, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 12, i32 13, i32 14, i32 15>
  %v739 = call <8 x float> @llvm.fma.v8f32(<8 x float> %v738, <8 x float> %v688, <8 x float> %v731)
  %v740 = fcmp olt <8 x float> %v739, %v692
  %v741 = select <8 x i1> %v740, <8 x float> %v739, <8 x float> %v692
  %v742 = call <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float> %v741)
  %v743 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v703, <8 x i32> %v716)
  %v744 = call <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32> %v729, <8 x i32> %v742)
  %v745 = shufflevector <16 x i16> %v743, <16 x i16> %v744, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23>
  store <16 x i16> %v745, ptr %v12, align 1
  %v746 = shufflevector <16 x i16> %v743, <16 x i16> %v744, <16 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <16 x i16> %v746, ptr %v13, align 1
  %following = add i64 %x, 8
  %isBeyond = icmp ugt i64 %following, %last
  %next = select i1 %isBeyond, i64 %last, i64 %following
  %v747 = sub i64 %next, %x
  %v748 = mul i64 %v747, 32
  %nextPixel0 = getelementptr i8, ptr %pixel0, i64 %v748
  %isLast = icmp eq i64 %x, %last
  br i1 %isLast, label %exit, label %tile

exit:
  ret void
}

declare <16 x i16> @llvm.x86.avx2.packusdw(<8 x i32>, <8 x i32>)
declare <8 x float> @llvm.fma.v8f32(<8 x float>, <8 x float>, <8 x float>)
declare <8 x i32> @llvm.x86.avx.cvt.ps2dq.256(<8 x float>)
declare <8 x i32> @llvm.x86.avx2.pmadd.wd(<16 x i16>, <16 x i16>)
