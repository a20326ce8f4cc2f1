// What differs between oneDNN 2 and 3: one function for each primitive that is used, and memory descriptors behind a handle.
#pragma once
#include <oneapi/dnnl/dnnl.h>
#include <stdlib.h>

// A memory descriptor that its owner destroys. oneDNN 3 hands such out; those of oneDNN 2 are plain structures, copied to
// the heap here.
typedef struct patina_memory_desc *patina_memory_desc_t;

#if DNNL_VERSION_MAJOR >= 3
typedef const_dnnl_memory_desc_t patina_native_desc_t;
#else
typedef const dnnl_memory_desc_t *patina_native_desc_t;
#endif

static inline patina_native_desc_t patina_native(patina_memory_desc_t d) { return (patina_native_desc_t)d; }

static const dnnl_dims_t PATINA_ZEROS = {0};

#if DNNL_VERSION_MAJOR >= 3

static inline dnnl_status_t patina_memory_desc_create(
    patina_memory_desc_t *d, int count, const int64_t *extents, dnnl_data_type_t type, dnnl_format_tag_t tag) {
    return dnnl_memory_desc_create_with_tag((dnnl_memory_desc_t *)d, count, extents, type, tag);
}
static inline dnnl_status_t patina_memory_desc_clone(patina_memory_desc_t *d, patina_native_desc_t other) {
    return dnnl_memory_desc_clone((dnnl_memory_desc_t *)d, other);
}
static inline void patina_memory_desc_destroy(patina_memory_desc_t d) {
    dnnl_memory_desc_destroy((dnnl_memory_desc_t)d);
}

static inline dnnl_status_t patina_convolution_forward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, dnnl_prop_kind_t kind, patina_memory_desc_t source,
    patina_memory_desc_t weights, patina_memory_desc_t bias, patina_memory_desc_t result, const int64_t *strides,
    const int64_t *padding, const_dnnl_primitive_attr_t attributes) {
    return dnnl_convolution_forward_primitive_desc_create(
        p, engine, kind, dnnl_convolution_direct, patina_native(source), patina_native(weights), patina_native(bias),
        patina_native(result), strides, PATINA_ZEROS, padding, padding, attributes);
}
static inline dnnl_status_t patina_convolution_backward_data(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t source, patina_memory_desc_t weights,
    patina_memory_desc_t result, const int64_t *strides, const int64_t *padding, const_dnnl_primitive_desc_t forward) {
    return dnnl_convolution_backward_data_primitive_desc_create(
        p, engine, dnnl_convolution_direct, patina_native(source), patina_native(weights), patina_native(result),
        strides, PATINA_ZEROS, padding, padding, forward, NULL);
}
static inline dnnl_status_t patina_convolution_backward_weights(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t source, patina_memory_desc_t weights,
    patina_memory_desc_t bias, patina_memory_desc_t result, const int64_t *strides, const int64_t *padding,
    const_dnnl_primitive_desc_t forward) {
    return dnnl_convolution_backward_weights_primitive_desc_create(
        p, engine, dnnl_convolution_direct, patina_native(source), patina_native(weights), patina_native(bias),
        patina_native(result), strides, PATINA_ZEROS, padding, padding, forward, NULL);
}

static inline dnnl_status_t patina_relu_forward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t values, float slope) {
    return dnnl_eltwise_forward_primitive_desc_create(
        p, engine, dnnl_forward_training, dnnl_eltwise_relu_use_dst_for_bwd, patina_native(values),
        patina_native(values), slope, 0, NULL);
}
static inline dnnl_status_t patina_relu_backward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t gradients, patina_memory_desc_t values,
    float slope, const_dnnl_primitive_desc_t forward) {
    return dnnl_eltwise_backward_primitive_desc_create(
        p, engine, dnnl_eltwise_relu_use_dst_for_bwd, patina_native(gradients), patina_native(gradients),
        patina_native(values), slope, 0, forward, NULL);
}
static inline dnnl_status_t patina_post_ops_append_relu(dnnl_post_ops_t operations, float slope) {
    return dnnl_post_ops_append_eltwise(operations, dnnl_eltwise_relu, slope, 0);
}

static inline dnnl_status_t patina_max_pooling_forward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, dnnl_prop_kind_t kind, patina_memory_desc_t source,
    patina_memory_desc_t result, const int64_t *strides, const int64_t *window, const int64_t *beyond) {
    return dnnl_pooling_forward_primitive_desc_create(
        p, engine, kind, dnnl_pooling_max, patina_native(source), patina_native(result), strides, window, PATINA_ZEROS,
        PATINA_ZEROS, beyond, NULL);
}
static inline dnnl_status_t patina_max_pooling_backward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t source, patina_memory_desc_t result,
    const int64_t *strides, const int64_t *window, const int64_t *beyond, const_dnnl_primitive_desc_t forward) {
    return dnnl_pooling_backward_primitive_desc_create(
        p, engine, dnnl_pooling_max, patina_native(source), patina_native(result), strides, window, PATINA_ZEROS,
        PATINA_ZEROS, beyond, forward, NULL);
}

#else

static inline dnnl_status_t patina_memory_desc_clone(patina_memory_desc_t *d, patina_native_desc_t other) {
    dnnl_memory_desc_t *copy = malloc(sizeof *copy);
    if (!copy) return dnnl_out_of_memory;
    *copy = *other;
    *d = (patina_memory_desc_t)copy;
    return dnnl_success;
}
static inline dnnl_status_t patina_memory_desc_create(
    patina_memory_desc_t *d, int count, const int64_t *extents, dnnl_data_type_t type, dnnl_format_tag_t tag) {
    dnnl_memory_desc_t native;
    dnnl_status_t status = dnnl_memory_desc_init_by_tag(&native, count, extents, type, tag);
    return status == dnnl_success ? patina_memory_desc_clone(d, &native) : status;
}
static inline void patina_memory_desc_destroy(patina_memory_desc_t d) { free(d); }

static inline dnnl_status_t patina_convolution_forward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, dnnl_prop_kind_t kind, patina_memory_desc_t source,
    patina_memory_desc_t weights, patina_memory_desc_t bias, patina_memory_desc_t result, const int64_t *strides,
    const int64_t *padding, const_dnnl_primitive_attr_t attributes) {
    dnnl_convolution_desc_t operation;
    dnnl_status_t status = dnnl_convolution_forward_desc_init(
        &operation, kind, dnnl_convolution_direct, patina_native(source), patina_native(weights), patina_native(bias),
        patina_native(result), strides, padding, padding);
    return status == dnnl_success ? dnnl_primitive_desc_create(p, &operation, attributes, engine, NULL) : status;
}
static inline dnnl_status_t patina_convolution_backward_data(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t source, patina_memory_desc_t weights,
    patina_memory_desc_t result, const int64_t *strides, const int64_t *padding, const_dnnl_primitive_desc_t forward) {
    dnnl_convolution_desc_t operation;
    dnnl_status_t status = dnnl_convolution_backward_data_desc_init(
        &operation, dnnl_convolution_direct, patina_native(source), patina_native(weights), patina_native(result),
        strides, padding, padding);
    return status == dnnl_success ? dnnl_primitive_desc_create(p, &operation, NULL, engine, forward) : status;
}
static inline dnnl_status_t patina_convolution_backward_weights(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t source, patina_memory_desc_t weights,
    patina_memory_desc_t bias, patina_memory_desc_t result, const int64_t *strides, const int64_t *padding,
    const_dnnl_primitive_desc_t forward) {
    dnnl_convolution_desc_t operation;
    dnnl_status_t status = dnnl_convolution_backward_weights_desc_init(
        &operation, dnnl_convolution_direct, patina_native(source), patina_native(weights), patina_native(bias),
        patina_native(result), strides, padding, padding);
    return status == dnnl_success ? dnnl_primitive_desc_create(p, &operation, NULL, engine, forward) : status;
}

static inline dnnl_status_t patina_relu_forward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t values, float slope) {
    dnnl_eltwise_desc_t operation;
    dnnl_status_t status = dnnl_eltwise_forward_desc_init(
        &operation, dnnl_forward_training, dnnl_eltwise_relu_use_dst_for_bwd, patina_native(values), slope, 0);
    return status == dnnl_success ? dnnl_primitive_desc_create(p, &operation, NULL, engine, NULL) : status;
}
static inline dnnl_status_t patina_relu_backward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t gradients, patina_memory_desc_t values,
    float slope, const_dnnl_primitive_desc_t forward) {
    dnnl_eltwise_desc_t operation;
    dnnl_status_t status = dnnl_eltwise_backward_desc_init(
        &operation, dnnl_eltwise_relu_use_dst_for_bwd, patina_native(gradients), patina_native(values), slope, 0);
    return status == dnnl_success ? dnnl_primitive_desc_create(p, &operation, NULL, engine, forward) : status;
}
static inline dnnl_status_t patina_post_ops_append_relu(dnnl_post_ops_t operations, float slope) {
    return dnnl_post_ops_append_eltwise(operations, 1, dnnl_eltwise_relu, slope, 0);
}

static inline dnnl_status_t patina_max_pooling_forward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, dnnl_prop_kind_t kind, patina_memory_desc_t source,
    patina_memory_desc_t result, const int64_t *strides, const int64_t *window, const int64_t *beyond) {
    dnnl_pooling_desc_t operation;
    dnnl_status_t status = dnnl_pooling_forward_desc_init(
        &operation, kind, dnnl_pooling_max, patina_native(source), patina_native(result), strides, window, PATINA_ZEROS,
        beyond);
    return status == dnnl_success ? dnnl_primitive_desc_create(p, &operation, NULL, engine, NULL) : status;
}
static inline dnnl_status_t patina_max_pooling_backward(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t source, patina_memory_desc_t result,
    const int64_t *strides, const int64_t *window, const int64_t *beyond, const_dnnl_primitive_desc_t forward) {
    dnnl_pooling_desc_t operation;
    dnnl_status_t status = dnnl_pooling_backward_desc_init(
        &operation, dnnl_pooling_max, patina_native(source), patina_native(result), strides, window, PATINA_ZEROS,
        beyond);
    return status == dnnl_success ? dnnl_primitive_desc_create(p, &operation, NULL, engine, forward) : status;
}

#endif

// The same calls in both.
static inline size_t patina_memory_desc_size(patina_memory_desc_t d) {
    return dnnl_memory_desc_get_size(patina_native(d));
}
static inline int patina_memory_desc_equal(patina_memory_desc_t a, patina_memory_desc_t b) {
    return dnnl_memory_desc_equal(patina_native(a), patina_native(b));
}
static inline dnnl_status_t patina_memory_create(
    dnnl_memory_t *memory, patina_memory_desc_t d, dnnl_engine_t engine, void *bytes) {
    return dnnl_memory_create(memory, patina_native(d), engine, bytes);
}
static inline dnnl_status_t patina_reorder(
    dnnl_primitive_desc_t *p, dnnl_engine_t engine, patina_memory_desc_t from, patina_memory_desc_t to) {
    return dnnl_reorder_primitive_desc_create(p, patina_native(from), engine, patina_native(to), engine, NULL);
}
static inline dnnl_status_t patina_primitive_desc_memory(
    patina_memory_desc_t *d, const_dnnl_primitive_desc_t p, dnnl_query_t argument) {
    patina_native_desc_t native = dnnl_primitive_desc_query_md(p, argument, 0);
    return native ? patina_memory_desc_clone(d, native) : dnnl_invalid_arguments;
}
