// Runs a network that `patina compile` wrote on the cases of a file, and writes its outputs to another.
//
// Compiled with -DHEADER='"network.h"' -DINPUTS=<channels> -DOUTPUTS=<channels>; the network is named `network`.
//
// usage: harness cases outputs
//   cases: for each, four 32-bit integers: width, height, bands, flags (1: rows run upwards), then the input's planes.
//   outputs: for each case the status of the last band (a 32-bit integer), and where that is 0 the output's planes.
//
// Ends with 1 where bytes are written that are not the network's to write. The workspace and the input end where memory
// ends: reading beyond them crashes.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include HEADER

enum { GUARD = 0xa5, BEFORE = 4096 };

// Memory that ends at a page that must not be touched, with a page of guard bytes before it.
struct memory {
    uint8_t *base, *first;
    size_t mapped;
};

static struct memory allocate(size_t bytes) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t whole = (BEFORE + bytes + page - 1) / page * page;
    struct memory memory = {.mapped = whole + page};
    memory.base = mmap(NULL, memory.mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory.base == MAP_FAILED || mprotect(memory.base + whole, page, PROT_NONE) != 0) {
        perror("harness: memory");
        exit(3);
    }
    memset(memory.base, GUARD, whole);
    memory.first = memory.base + whole - bytes;
    return memory;
}

// Whether nothing before it was written.
static int is_intact(struct memory memory) {
    for (uint8_t *byte = memory.base; byte < memory.first; byte++)
        if (*byte != GUARD) return 0;
    return 1;
}

static void release(struct memory memory) { munmap(memory.base, memory.mapped); }

int main(int argc, char **argv) {
    FILE *cases = argc == 3 ? fopen(argv[1], "rb") : NULL;
    FILE *outputs = argc == 3 ? fopen(argv[2], "wb") : NULL;
    if (!cases || !outputs) {
        fprintf(stderr, "usage: harness cases outputs\n");
        return 2;
    }
    int32_t setting[4];
    while (fread(setting, sizeof setting, 1, cases) == 1) {
        int32_t width = setting[0], height = setting[1], bands = setting[2], upwards = setting[3] & 1;
        int32_t wide = width * NETWORK_SCALE, high = height * NETWORK_SCALE;
        // Rows lie apart; what is between them is guarded, too.
        ptrdiff_t stride = width + 3, output_stride = wide + 5;
        struct memory input[INPUTS], output[OUTPUTS];
        const uint8_t *planes[INPUTS];
        ptrdiff_t strides[INPUTS], output_strides[OUTPUTS];
        uint8_t *output_planes[OUTPUTS];
        for (int c = 0; c < INPUTS; c++) {
            input[c] = allocate((size_t)(stride * (height - 1) + width));
            for (int32_t y = 0; y < height; y++) {
                uint8_t *row = input[c].first + (upwards ? height - 1 - y : y) * stride;
                if (fread(row, 1, (size_t)width, cases) != (size_t)width) return 3;
            }
            planes[c] = input[c].first + (upwards ? (height - 1) * stride : 0);
            strides[c] = upwards ? -stride : stride;
        }
        for (int c = 0; c < OUTPUTS; c++) {
            output[c] = allocate((size_t)(output_stride * (high - 1) + wide));
            output_planes[c] = output[c].first + (upwards ? (high - 1) * output_stride : 0);
            output_strides[c] = upwards ? -output_stride : output_stride;
        }
        size_t needed = network_workspace_size(width, height);
        int32_t status = 0;
        for (int32_t band = 0; band < bands; band++) {
            // Never at a multiple of 64; its contents are left from elsewhere.
            struct memory workspace = allocate(needed);
            memset(workspace.first, 0xcd, needed);
            int32_t first = (int32_t)((int64_t)height * band / bands);
            int32_t last = (int32_t)((int64_t)height * (band + 1) / bands);
            status = network_run(
#if INPUTS == 1
                planes[0], strides[0],
#else
                planes, strides,
#endif
                width, height,
#if OUTPUTS == 1
                output_planes[0], output_strides[0],
#else
                output_planes, output_strides,
#endif
                first, last, workspace.first);
            if (!is_intact(workspace)) {
                fprintf(stderr, "harness: bytes before the workspace were written at %dx%d\n", width, height);
                return 1;
            }
            release(workspace);
        }
        fwrite(&status, sizeof status, 1, outputs);
        for (int c = 0; c < OUTPUTS; c++) {
            int intact = is_intact(output[c]);
            for (int32_t y = 0; y < high; y++) {
                const uint8_t *row = output[c].first + (upwards ? high - 1 - y : y) * output_stride;
                if (status == 0) fwrite(row, 1, (size_t)wide, outputs);
                for (ptrdiff_t x = wide; x < output_stride && row + x < output[c].first + output_stride * (high - 1); x++)
                    if (row[x] != GUARD) intact = 0;
                if (status != 0)
                    for (ptrdiff_t x = 0; x < wide; x++)
                        if (row[x] != GUARD) intact = 0;
            }
            if (!intact) {
                fprintf(stderr, "harness: bytes beside the output were written at %dx%d\n", width, height);
                return 1;
            }
            release(output[c]);
        }
        for (int c = 0; c < INPUTS; c++) release(input[c]);
    }
    return fclose(outputs) == 0 ? 0 : 3;
}
