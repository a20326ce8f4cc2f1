// Functions for parts of FFmpeg's headers that Swift cannot import, and for parts that differ between FFmpeg 5.1 and 8.
#pragma once
#include <errno.h>
#include <libavcodec/avcodec.h>
#include <libavdevice/avdevice.h>
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavformat/avformat.h>
#include <libavutil/audio_fifo.h>
#include <libavutil/avutil.h>
#include <libavutil/crc.h>
#include <libavutil/display.h>
#include <libavutil/hwcontext.h>
#include <libavutil/dovi_meta.h>
#include <libavutil/hdr_dynamic_metadata.h>
#include <libavutil/imgutils.h>
#include <libavutil/log.h>
#include <libavutil/mastering_display_metadata.h>
#include <libavutil/opt.h>
#include <libavutil/parseutils.h>
#include <libavutil/pixdesc.h>
#include <libavutil/pixelutils.h>
#include <libavutil/sha.h>
#include <libavutil/stereo3d.h>
#include <libavutil/timecode.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>

// Constants for macros that Swift does not import, because they contain casts or calls.
static const int64_t PATINA_NOPTS = AV_NOPTS_VALUE;
static const int PATINA_EOF = AVERROR_EOF;
static const int PATINA_EAGAIN = AVERROR(EAGAIN);
static const int PATINA_INVALIDDATA = AVERROR_INVALIDDATA;
static const int PATINA_OPTION_NOT_FOUND = AVERROR_OPTION_NOT_FOUND;
static const int PATINA_DECODER_NOT_FOUND = AVERROR_DECODER_NOT_FOUND;
static const int PATINA_PROTOCOL_NOT_FOUND = AVERROR_PROTOCOL_NOT_FOUND;
static const AVRational PATINA_TIME_BASE = {1, AV_TIME_BASE};

static inline int patina_averror(int e) { return AVERROR(e); }

// Access to arrays in structures, which become tuples in Swift.
static inline uint8_t *patina_plane(const AVFrame *f, int i) { return f->data[i]; }
static inline int patina_stride(const AVFrame *f, int i) { return f->linesize[i]; }
static inline void patina_set_plane(AVFrame *f, int i, uint8_t *data, int stride) {
    f->data[i] = data;
    f->linesize[i] = stride;
}
static inline void patina_set_buffer(AVFrame *f, AVBufferRef *b) { f->buf[0] = b; }

// Access to fields that only some versions have.
static inline int64_t patina_frame_duration(const AVFrame *f) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100)
    return f->duration;
#else
    return f->pkt_duration;
#endif
}
static inline void patina_set_frame_duration(AVFrame *f, int64_t duration) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100)
    f->duration = duration;
#else
    f->pkt_duration = duration;
#endif
}
static inline int patina_frame_is_key(const AVFrame *f) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 29, 100)
    return (f->flags & AV_FRAME_FLAG_KEY) != 0;
#else
    return f->key_frame;
#endif
}
// Leaves the choice of key frames and picture types to the encoder.
static inline void patina_clear_picture_type(AVFrame *f) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 29, 100)
    f->flags &= ~AV_FRAME_FLAG_KEY;
#else
    f->key_frame = 0;
#endif
    f->pict_type = AV_PICTURE_TYPE_NONE;
}

// Returns the pixel formats that an encoder takes, ended by AV_PIX_FMT_NONE; NULL where it takes any.
static inline const enum AVPixelFormat *patina_encoder_formats(const AVCodec *c) {
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)
    const void *list = NULL;
    if (avcodec_get_supported_config(NULL, c, AV_CODEC_CONFIG_PIX_FORMAT, 0, &list, NULL) < 0) return NULL;
    return (const enum AVPixelFormat *)list;
#else
    return c->pix_fmts;
#endif
}
// Returns the frame rates that an encoder takes, ended by {0, 0}; NULL where it takes any.
static inline const AVRational *patina_encoder_rates(const AVCodec *c) {
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)
    const void *list = NULL;
    if (avcodec_get_supported_config(NULL, c, AV_CODEC_CONFIG_FRAME_RATE, 0, &list, NULL) < 0) return NULL;
    return (const AVRational *)list;
#else
    return c->supported_framerates;
#endif
}

// Access to a stream's side data, which moved to its codec parameters in FFmpeg 6.1.
static inline const uint8_t *patina_stream_side_data(const AVStream *s, enum AVPacketSideDataType type, size_t *size) {
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    const AVPacketSideData *d =
        av_packet_side_data_get(s->codecpar->coded_side_data, s->codecpar->nb_coded_side_data, type);
    *size = d ? d->size : 0;
    return d ? d->data : NULL;
#else
    *size = 0;
    return av_stream_get_side_data(s, type, size);
#endif
}
// Returns FFmpeg's name of the kind of a stream's side data at a place; NULL behind the last.
static inline const char *patina_stream_side_data_name(const AVStream *s, int index) {
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    if (index >= s->codecpar->nb_coded_side_data) return NULL;
    const char *name = av_packet_side_data_name(s->codecpar->coded_side_data[index].type);
#else
    if (index >= s->nb_side_data) return NULL;
    const char *name = av_packet_side_data_name(s->side_data[index].type);
#endif
    return name ? name : "";
}
static inline int patina_stream_set_side_data(AVStream *s, enum AVPacketSideDataType type, const uint8_t *data,
                                              size_t size) {
    uint8_t *to;
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    AVPacketSideData *d = av_packet_side_data_new(&s->codecpar->coded_side_data, &s->codecpar->nb_coded_side_data,
                                                  type, size, 0);
    to = d ? d->data : NULL;
#else
    to = av_stream_new_side_data(s, type, size);
#endif
    if (!to) return AVERROR(ENOMEM);
    memcpy(to, data, size);
    return 0;
}

// Returns the type of a stereoscopic layout in side data, or -1.
static inline int patina_stereo_type(const uint8_t *data, size_t size) {
    return size >= sizeof(AVStereo3D) ? (int)((const AVStereo3D *)data)->type : -1;
}

// Returns whether the views in a stereoscopic layout are swapped.
static inline int patina_stereo_is_inverted(const uint8_t *data, size_t size) {
    return size >= sizeof(AVStereo3D) && ((const AVStereo3D *)data)->flags & AV_STEREO3D_FLAG_INVERT;
}

// Access to SwsContext, which was opaque until FFmpeg 7.1, so that its Swift type differs.
static inline void *patina_sws_alloc(void) { return sws_alloc_context(); }
static inline void patina_sws_free(void *c) { sws_freeContext((struct SwsContext *)c); }
static inline int patina_sws_set(void *c, const char *name, int64_t value) { return av_opt_set_int(c, name, value, 0); }
static inline int patina_sws_init(void *c, SwsFilter *source) {
    return sws_init_context((struct SwsContext *)c, source, NULL);
}
static inline int patina_sws_set_colors(void *c, int source_matrix, int source_full, int matrix, int full) {
    return sws_setColorspaceDetails((struct SwsContext *)c, sws_getCoefficients(source_matrix), source_full,
                                    sws_getCoefficients(matrix), full, 0, 1 << 16, 1 << 16);
}
static inline int patina_sws_frame(void *c, const AVFrame *from, AVFrame *to) {
    return sws_scale((struct SwsContext *)c, (const uint8_t *const *)from->data, from->linesize, 0, from->height,
                     to->data, to->linesize);
}
static inline int patina_sws_plane(void *c, const uint8_t *from, int from_stride, int rows, uint8_t *to,
                                   int to_stride) {
    const uint8_t *source[4] = {from};
    uint8_t *target[4] = {to};
    int source_strides[4] = {from_stride}, target_strides[4] = {to_stride};
    return sws_scale((struct SwsContext *)c, source, source_strides, 0, rows, target, target_strides);
}

// Reads and writes the samples of one component of a row, in any layout, as 16-bit words. Memory that is written to must
// hold zeros.
static inline void patina_read_samples(const AVFrame *f, int component, int row, int count, uint16_t *samples) {
    av_read_image_line2(samples, (const uint8_t **)f->data, f->linesize,
                        av_pix_fmt_desc_get((enum AVPixelFormat)f->format), 0, row, component, count, 0, 2);
}
static inline void patina_write_samples(AVFrame *f, int component, int row, int count, const uint16_t *samples) {
    av_write_image_line2(samples, f->data, f->linesize, av_pix_fmt_desc_get((enum AVPixelFormat)f->format), 0, row,
                         component, count, 2);
}

// Access to the marks of interlacing, which moved to flags in FFmpeg 6.1.
static inline int patina_frame_is_interlaced(const AVFrame *f) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 29, 100)
    return (f->flags & AV_FRAME_FLAG_INTERLACED) != 0;
#else
    return f->interlaced_frame;
#endif
}
static inline void patina_frame_set_progressive(AVFrame *f) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 29, 100)
    f->flags &= ~(AV_FRAME_FLAG_INTERLACED | AV_FRAME_FLAG_TOP_FIELD_FIRST);
#else
    f->interlaced_frame = 0;
    f->top_field_first = 0;
#endif
    f->repeat_pict = 0;
}

// Access to a frame's side data.
static inline void patina_frame_clear_side_data(AVFrame *f) {
    while (f->nb_side_data > 0) av_frame_remove_side_data(f, f->side_data[0]->type);
}

// A writer of bits, the most significant first.
typedef struct {
    uint8_t *bytes;
    size_t capacity;
    size_t bits;
} patina_bits;
static inline void patina_put(patina_bits *b, int count, uint32_t value) {
    for (int i = count - 1; i >= 0; i--, b->bits++) {
        if (b->bits / 8 >= b->capacity) continue;
        if (b->bits % 8 == 0) b->bytes[b->bits / 8] = 0;
        b->bytes[b->bits / 8] |= ((value >> i) & 1) << (7 - b->bits % 8);
    }
}
static inline uint32_t patina_scaled(AVRational r, int64_t unit) {
    return r.den > 0 && r.num > 0 ? (uint32_t)av_rescale(r.num, unit, r.den) : 0;
}
static inline void patina_put_peak(patina_bits *b, int flag, int rows, int columns, const AVRational peak[25][25]) {
    if (rows > 25) rows = 25;
    if (columns > 25) columns = 25;
    patina_put(b, 1, flag != 0);
    if (!flag) return;
    patina_put(b, 5, rows);
    patina_put(b, 5, columns);
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++) patina_put(b, 4, patina_scaled(peak[i][j], 15));
}
// Writes HDR10+ metadata in the form that ST 2094-40 gives it in an ITU-T T.35 message, from the application version on.
// Returns the number of bytes, or -1 where they do not fit. FFmpeg has a function for this from 6.1 on.
static inline int patina_hdr10plus_message(const AVDynamicHDRPlus *h, uint8_t *bytes, size_t capacity) {
    patina_bits b = {bytes, capacity, 0};
    int windows = h->num_windows < 1 ? 1 : h->num_windows > 3 ? 3 : h->num_windows;
    patina_put(&b, 8, h->application_version);
    patina_put(&b, 2, windows);
    for (int w = 1; w < windows; w++) {
        const AVHDRPlusColorTransformParams *p = &h->params[w];
        patina_put(&b, 16, patina_scaled(p->window_upper_left_corner_x, 1));
        patina_put(&b, 16, patina_scaled(p->window_upper_left_corner_y, 1));
        patina_put(&b, 16, patina_scaled(p->window_lower_right_corner_x, 1));
        patina_put(&b, 16, patina_scaled(p->window_lower_right_corner_y, 1));
        patina_put(&b, 16, p->center_of_ellipse_x);
        patina_put(&b, 16, p->center_of_ellipse_y);
        patina_put(&b, 8, p->rotation_angle);
        patina_put(&b, 16, p->semimajor_axis_internal_ellipse);
        patina_put(&b, 16, p->semimajor_axis_external_ellipse);
        patina_put(&b, 16, p->semiminor_axis_external_ellipse);
        patina_put(&b, 1, p->overlap_process_option);
    }
    patina_put(&b, 27, patina_scaled(h->targeted_system_display_maximum_luminance, 1));
    patina_put_peak(&b, h->targeted_system_display_actual_peak_luminance_flag,
                    h->num_rows_targeted_system_display_actual_peak_luminance,
                    h->num_cols_targeted_system_display_actual_peak_luminance,
                    h->targeted_system_display_actual_peak_luminance);
    for (int w = 0; w < windows; w++) {
        const AVHDRPlusColorTransformParams *p = &h->params[w];
        int count = p->num_distribution_maxrgb_percentiles > 15 ? 15 : p->num_distribution_maxrgb_percentiles;
        for (int i = 0; i < 3; i++) patina_put(&b, 17, patina_scaled(p->maxscl[i], 100000));
        patina_put(&b, 17, patina_scaled(p->average_maxrgb, 100000));
        patina_put(&b, 4, count);
        for (int i = 0; i < count; i++) {
            patina_put(&b, 7, p->distribution_maxrgb[i].percentage);
            patina_put(&b, 17, patina_scaled(p->distribution_maxrgb[i].percentile, 100000));
        }
        patina_put(&b, 10, patina_scaled(p->fraction_bright_pixels, 1000));
    }
    patina_put_peak(&b, h->mastering_display_actual_peak_luminance_flag,
                    h->num_rows_mastering_display_actual_peak_luminance,
                    h->num_cols_mastering_display_actual_peak_luminance,
                    h->mastering_display_actual_peak_luminance);
    for (int w = 0; w < windows; w++) {
        const AVHDRPlusColorTransformParams *p = &h->params[w];
        int anchors = p->num_bezier_curve_anchors > 15 ? 15 : p->num_bezier_curve_anchors;
        patina_put(&b, 1, p->tone_mapping_flag);
        if (p->tone_mapping_flag) {
            patina_put(&b, 12, patina_scaled(p->knee_point_x, 4095));
            patina_put(&b, 12, patina_scaled(p->knee_point_y, 4095));
            patina_put(&b, 4, anchors);
            for (int i = 0; i < anchors; i++) patina_put(&b, 10, patina_scaled(p->bezier_curve_anchors[i], 1023));
        }
        patina_put(&b, 1, p->color_saturation_mapping_flag);
        if (p->color_saturation_mapping_flag) patina_put(&b, 6, patina_scaled(p->color_saturation_weight, 8));
    }
    return b.bits > 8 * capacity ? -1 : (int)((b.bits + 7) / 8);
}

// Returns whether a log line comes from a demuxer.
static inline int patina_is_demuxer(const void *context) {
    const AVClass *c = context ? *(const AVClass *const *)context : NULL;
    if (!c) return 0;
    AVClassCategory category = c->get_category ? c->get_category((void *)context) : c->category;
    return category == AV_CLASS_CATEGORY_DEMUXER;
}

// Returns the opaque value of the codec that a log line comes from, directly or from something inside it; 0 where it comes
// from elsewhere.
static inline intptr_t patina_codec_user(const void *context) {
    while (context) {
        const AVClass *c = *(const AVClass *const *)context;
        if (!c) return 0;
        // Contexts of frame threads are copies, with the same value.
        if (c == avcodec_get_class()) return (intptr_t)((const AVCodecContext *)context)->opaque;
        if (!c->parent_log_context_offset) return 0;
        context = *(const void *const *)((const char *)context + c->parent_log_context_offset);
    }
    return 0;
}

// Return the sample formats that an audio encoder takes, ended by AV_SAMPLE_FMT_NONE, its rates, ended by 0, and its
// layouts, ended by one without channels; NULL where it takes any.
static inline const enum AVSampleFormat *patina_encoder_sample_formats(const AVCodec *c) {
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)
    const void *list = NULL;
    if (avcodec_get_supported_config(NULL, c, AV_CODEC_CONFIG_SAMPLE_FORMAT, 0, &list, NULL) < 0) return NULL;
    return (const enum AVSampleFormat *)list;
#else
    return c->sample_fmts;
#endif
}
static inline const int *patina_encoder_sample_rates(const AVCodec *c) {
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)
    const void *list = NULL;
    if (avcodec_get_supported_config(NULL, c, AV_CODEC_CONFIG_SAMPLE_RATE, 0, &list, NULL) < 0) return NULL;
    return (const int *)list;
#else
    return c->supported_samplerates;
#endif
}
static inline const AVChannelLayout *patina_encoder_layouts(const AVCodec *c) {
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)
    const void *list = NULL;
    if (avcodec_get_supported_config(NULL, c, AV_CODEC_CONFIG_CHANNEL_LAYOUT, 0, &list, NULL) < 0) return NULL;
    return (const AVChannelLayout *)list;
#else
    return c->ch_layouts;
#endif
}
// Calls with arguments that became const.
static inline int patina_resample(struct SwrContext *c, AVFrame *to, const AVFrame *from) {
    return swr_convert(c, to ? (void *)to->extended_data : NULL, to ? to->nb_samples : 0,
                       from ? (void *)from->extended_data : NULL, from ? from->nb_samples : 0);
}
static inline int patina_fifo_write(AVAudioFifo *c, const AVFrame *from, int count) {
    return av_audio_fifo_write(c, (void *)from->extended_data, count);
}
static inline int patina_fifo_read(AVAudioFifo *c, AVFrame *to, int count) {
    return av_audio_fifo_read(c, (void *)to->extended_data, count);
}
static inline int patina_silence(AVFrame *f, int from, int count) {
    return av_samples_set_silence(f->extended_data, from, count, f->ch_layout.nb_channels,
                                  (enum AVSampleFormat)f->format);
}
