// The part of LLVM's C API that Patina uses, as types of functions: the library is opened at run time, so that neither
// its headers nor the library itself are needed to build.
#pragma once
#include <stddef.h>

typedef struct LLVMOpaqueContext *LLVMContextRef;
typedef struct LLVMOpaqueModule *LLVMModuleRef;
typedef struct LLVMOpaqueMemoryBuffer *LLVMMemoryBufferRef;
typedef struct LLVMTarget *LLVMTargetRef;
typedef struct LLVMOpaqueTargetMachine *LLVMTargetMachineRef;

typedef enum { LLVMCodeGenLevelNone, LLVMCodeGenLevelLess, LLVMCodeGenLevelDefault } LLVMCodeGenOptLevel;
typedef enum { LLVMRelocDefault, LLVMRelocStatic, LLVMRelocPIC } LLVMRelocMode;
typedef enum { LLVMCodeModelDefault, LLVMCodeModelJITDefault, LLVMCodeModelTiny, LLVMCodeModelSmall } LLVMCodeModel;
typedef enum { LLVMAssemblyFile, LLVMObjectFile } LLVMCodeGenFileType;

// LLVMInitializeX86TargetInfo, …Target, …TargetMC, …AsmPrinter, and the same of AArch64.
typedef void (*PatinaLLVMInitialize)(void);

typedef LLVMContextRef (*PatinaLLVMContextCreate)(void);
typedef void (*PatinaLLVMContextDispose)(LLVMContextRef context);
typedef LLVMMemoryBufferRef (*PatinaLLVMCreateMemoryBufferWithMemoryRangeCopy)(
    const char *data, size_t length, const char *name);
// Takes the buffer over. Returns whether it failed; then the message is to be disposed of.
typedef int (*PatinaLLVMParseIRInContext)(
    LLVMContextRef context, LLVMMemoryBufferRef buffer, LLVMModuleRef *module, char **message);
typedef void (*PatinaLLVMDisposeModule)(LLVMModuleRef module);
typedef void (*PatinaLLVMDisposeMessage)(char *message);

typedef int (*PatinaLLVMGetTargetFromTriple)(const char *triple, LLVMTargetRef *target, char **message);
typedef LLVMTargetMachineRef (*PatinaLLVMCreateTargetMachine)(
    LLVMTargetRef target, const char *triple, const char *cpu, const char *features, LLVMCodeGenOptLevel level,
    LLVMRelocMode relocation, LLVMCodeModel model);
typedef void (*PatinaLLVMDisposeTargetMachine)(LLVMTargetMachineRef machine);
typedef int (*PatinaLLVMTargetMachineEmitToMemoryBuffer)(
    LLVMTargetMachineRef machine, LLVMModuleRef module, LLVMCodeGenFileType type, char **message,
    LLVMMemoryBufferRef *buffer);

typedef const char *(*PatinaLLVMGetBufferStart)(LLVMMemoryBufferRef buffer);
typedef size_t (*PatinaLLVMGetBufferSize)(LLVMMemoryBufferRef buffer);
typedef void (*PatinaLLVMDisposeMemoryBuffer)(LLVMMemoryBufferRef buffer);
