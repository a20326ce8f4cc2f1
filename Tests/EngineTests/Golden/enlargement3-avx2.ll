; enlargement by 3, avx2
target triple = "x86_64-unknown-linux-gnu"

define void @patina_row(ptr %sums, i64 %width, ptr %target) nounwind {
entry:
  br label %enter1

enter1:
  br label %head1

head1:
  %i1 = phi i64 [ 0, %enter1 ], [ %next1, %latch1 ]
  %v0 = icmp slt i64 %i1, %width
  br i1 %v0, label %body1, label %done1

body1:
  %v1 = mul i64 %i1, 4
  %v2 = getelementptr i8, ptr %sums, i64 %v1
  %v3 = getelementptr i8, ptr %v2, i64 -8
  %v4 = load <8 x float>, ptr %v3, align 1
  %v5 = fptosi <8 x float> %v4 to <8 x i32>
  %v6 = getelementptr i8, ptr %v2, i64 -4
  %v7 = load <8 x float>, ptr %v6, align 1
  %v8 = fptosi <8 x float> %v7 to <8 x i32>
  %v9 = load <8 x float>, ptr %v2, align 1
  %v10 = fptosi <8 x float> %v9 to <8 x i32>
  %v11 = getelementptr i8, ptr %v2, i64 4
  %v12 = load <8 x float>, ptr %v11, align 1
  %v13 = fptosi <8 x float> %v12 to <8 x i32>
  %v14 = getelementptr i8, ptr %v2, i64 8
  %v15 = load <8 x float>, ptr %v14, align 1
  %v16 = fptosi <8 x float> %v15 to <8 x i32>
  %v17 = mul <8 x i32> %v5, <i32 -38, i32 -38, i32 -38, i32 -38, i32 -38, i32 -38, i32 -38, i32 -38>
  %v18 = mul <8 x i32> %v8, <i32 341, i32 341, i32 341, i32 341, i32 341, i32 341, i32 341, i32 341>
  %v19 = add <8 x i32> %v17, %v18
  %v20 = mul <8 x i32> %v10, <i32 797, i32 797, i32 797, i32 797, i32 797, i32 797, i32 797, i32 797>
  %v21 = add <8 x i32> %v19, %v20
  %v22 = mul <8 x i32> %v13, <i32 -76, i32 -76, i32 -76, i32 -76, i32 -76, i32 -76, i32 -76, i32 -76>
  %v23 = add <8 x i32> %v21, %v22
  %v24 = sitofp <8 x i32> %v23 to <8 x float>
  %v25 = mul <8 x i32> %v8, <i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0>
  %v26 = mul <8 x i32> %v10, <i32 1024, i32 1024, i32 1024, i32 1024, i32 1024, i32 1024, i32 1024, i32 1024>
  %v27 = add <8 x i32> %v25, %v26
  %v28 = mul <8 x i32> %v13, <i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0>
  %v29 = add <8 x i32> %v27, %v28
  %v30 = mul <8 x i32> %v16, <i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0, i32 0>
  %v31 = add <8 x i32> %v29, %v30
  %v32 = sitofp <8 x i32> %v31 to <8 x float>
  %v33 = mul <8 x i32> %v8, <i32 -76, i32 -76, i32 -76, i32 -76, i32 -76, i32 -76, i32 -76, i32 -76>
  %v34 = mul <8 x i32> %v10, <i32 797, i32 797, i32 797, i32 797, i32 797, i32 797, i32 797, i32 797>
  %v35 = add <8 x i32> %v33, %v34
  %v36 = mul <8 x i32> %v13, <i32 341, i32 341, i32 341, i32 341, i32 341, i32 341, i32 341, i32 341>
  %v37 = add <8 x i32> %v35, %v36
  %v38 = mul <8 x i32> %v16, <i32 -38, i32 -38, i32 -38, i32 -38, i32 -38, i32 -38, i32 -38, i32 -38>
  %v39 = add <8 x i32> %v37, %v38
  %v40 = sitofp <8 x i32> %v39 to <8 x float>
  %v41 = shufflevector <8 x float> %v24, <8 x float> %v32, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v42 = shufflevector <8 x float> %v40, <8 x float> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %v43 = shufflevector <16 x float> %v41, <16 x float> %v42, <24 x i32> <i32 0, i32 8, i32 16, i32 1, i32 9, i32 17, i32 2, i32 10, i32 18, i32 3, i32 11, i32 19, i32 4, i32 12, i32 20, i32 5, i32 13, i32 21, i32 6, i32 14, i32 22, i32 7, i32 15, i32 23>
  %v44 = mul i64 %i1, 12
  %v45 = getelementptr i8, ptr %target, i64 %v44
  store <24 x float> %v43, ptr %v45, align 4
  br label %latch1

latch1:
  %next1 = add i64 %i1, 8
  br label %head1

done1:
  ret void
}


