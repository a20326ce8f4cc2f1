"""LiteRT (TensorFlow Lite) with its XNNPACK kernels. The model is written from its schema: NHWC, int8 activations."""

import flatbuffers
import numpy as np
import tflite
from ai_edge_litert import interpreter as litert

NAME, VERSION = "LiteRT", __import__("importlib.metadata").metadata.version("ai-edge-litert")
PRECISIONS = {"fp32": None, "int8": None, "bf16": "its interpreter has no setting for it"}


def load(precision, threads, layers, folder, picture):
    integer = precision == "int8"
    model = _Model(layers, *picture.shape, integer).finish()
    interpreter = litert.Interpreter(model_content=model, num_threads=threads)
    interpreter.allocate_tensors()
    x = picture[None, :, :, None]
    x = (x.astype(np.int16) - 128).astype(np.int8) if integer else x.astype(np.float32) / 255
    source = interpreter.get_input_details()[0]["index"]
    output = interpreter.get_output_details()[0]["index"]
    interpreter.set_tensor(source, x)

    def run():
        interpreter.invoke()
        y = interpreter.get_tensor(output)[..., 0][None]
        return (y.astype(np.int16) + 128).astype(np.uint8) if integer else y

    return run


class _Model:
    def __init__(self, layers, height, width, integer):
        self.b = flatbuffers.Builder(1 << 20)
        self.integer = integer
        self.buffers, self.tensors, self.operators = [self._buffer(b"")], [], []
        kind = tflite.TensorType.INT8 if integer else tflite.TensorType.FLOAT32
        scale = 1 / 255
        previous = self._tensor("input", [1, height, width, 1], kind, scale=[scale], zero=[-128])
        for layer in layers:
            filters = layer.codes.shape[0]
            weight = (layer.codes if integer else layer.weight).transpose(0, 2, 3, 1)
            weight = self._tensor(
                f"{layer.name}.weight", weight.shape, kind, weight, layer.scale, [0] * filters)
            if integer:
                sums = layer.scale.astype(np.float64) * scale
                bias = np.rint(layer.bias / sums).astype(np.int32)
                bias = self._tensor(
                    f"{layer.name}.bias", [filters], tflite.TensorType.INT32, bias, sums, [0] * filters)
            else:
                bias = self._tensor(f"{layer.name}.bias", [filters], kind, layer.bias)
            # The tail's values are the picture's.
            scale = layer.activation if layer.relu else 1 / 255
            output = self._tensor(layer.name, [1, height, width, filters], kind, scale=[scale], zero=[-128])
            self._convolution([previous, weight, bias], output, layer.relu)
            previous = output
        output = self._tensor("output", [1, 2 * height, 2 * width, 1], kind, scale=[scale], zero=[-128])
        self._depth_to_space(previous, output)
        self.output = output


    def _buffer(self, data):
        vector = self.b.CreateByteVector(data) if data else None
        tflite.BufferStart(self.b)
        if vector:
            tflite.BufferAddData(self.b, vector)
        return tflite.BufferEnd(self.b)

    def _tensor(self, name, shape, kind, data=None, scale=(), zero=()):
        b = self.b
        buffer = 0
        if data is not None:
            buffer = len(self.buffers)
            self.buffers.append(self._buffer(np.ascontiguousarray(data).tobytes()))
        quantization = None
        if self.integer:
            scales = b.CreateNumpyVector(np.asarray(scale, np.float32))
            zeros = b.CreateNumpyVector(np.asarray(zero, np.int64))
            tflite.QuantizationParametersStart(b)
            tflite.QuantizationParametersAddScale(b, scales)
            tflite.QuantizationParametersAddZeroPoint(b, zeros)
            quantization = tflite.QuantizationParametersEnd(b)
        label = b.CreateString(name)
        extents = b.CreateNumpyVector(np.asarray(shape, np.int32))
        tflite.TensorStart(b)
        tflite.TensorAddShape(b, extents)
        tflite.TensorAddType(b, kind)
        tflite.TensorAddBuffer(b, buffer)
        tflite.TensorAddName(b, label)
        if quantization:
            tflite.TensorAddQuantization(b, quantization)
        self.tensors.append(tflite.TensorEnd(b))
        return len(self.tensors) - 1

    def _operator(self, code, inputs, output, options, kind):
        b = self.b
        inputs = b.CreateNumpyVector(np.asarray(inputs, np.int32))
        outputs = b.CreateNumpyVector(np.asarray([output], np.int32))
        tflite.OperatorStart(b)
        tflite.OperatorAddOpcodeIndex(b, code)
        tflite.OperatorAddInputs(b, inputs)
        tflite.OperatorAddOutputs(b, outputs)
        tflite.OperatorAddBuiltinOptionsType(b, kind)
        tflite.OperatorAddBuiltinOptions(b, options)
        self.operators.append(tflite.OperatorEnd(b))

    def _convolution(self, inputs, output, relu):
        activation = tflite.ActivationFunctionType
        tflite.Conv2DOptionsStart(self.b)
        tflite.Conv2DOptionsAddPadding(self.b, tflite.Padding.SAME)
        tflite.Conv2DOptionsAddStrideW(self.b, 1)
        tflite.Conv2DOptionsAddStrideH(self.b, 1)
        tflite.Conv2DOptionsAddFusedActivationFunction(self.b, activation.RELU if relu else activation.NONE)
        self._operator(
            0, inputs, output, tflite.Conv2DOptionsEnd(self.b), tflite.BuiltinOptions.Conv2DOptions)

    def _depth_to_space(self, source, output):
        tflite.DepthToSpaceOptionsStart(self.b)
        tflite.DepthToSpaceOptionsAddBlockSize(self.b, 2)
        self._operator(
            1, [source], output, tflite.DepthToSpaceOptionsEnd(self.b), tflite.BuiltinOptions.DepthToSpaceOptions)

    def finish(self):
        b = self.b

        def offsets(values):
            b.StartVector(4, len(values), 4)
            for value in reversed(values):
                b.PrependUOffsetTRelative(value)
            return b.EndVector()

        codes = []
        # The versions that have per-channel int8 convolutions and int8 shuffles.
        for code, version in [(tflite.BuiltinOperator.CONV_2D, 3), (tflite.BuiltinOperator.DEPTH_TO_SPACE, 1)]:
            tflite.OperatorCodeStart(b)
            tflite.OperatorCodeAddDeprecatedBuiltinCode(b, code)
            tflite.OperatorCodeAddBuiltinCode(b, code)
            tflite.OperatorCodeAddVersion(b, version)
            codes.append(tflite.OperatorCodeEnd(b))
        codes, tensors = offsets(codes), offsets(self.tensors)
        operators, buffers = offsets(self.operators), offsets(self.buffers)
        inputs = b.CreateNumpyVector(np.asarray([0], np.int32))
        outputs = b.CreateNumpyVector(np.asarray([self.output], np.int32))
        tflite.SubGraphStart(b)
        tflite.SubGraphAddTensors(b, tensors)
        tflite.SubGraphAddInputs(b, inputs)
        tflite.SubGraphAddOutputs(b, outputs)
        tflite.SubGraphAddOperators(b, operators)
        graphs = offsets([tflite.SubGraphEnd(b)])
        tflite.ModelStart(b)
        tflite.ModelAddVersion(b, 3)
        tflite.ModelAddOperatorCodes(b, codes)
        tflite.ModelAddSubgraphs(b, graphs)
        tflite.ModelAddBuffers(b, buffers)
        b.Finish(tflite.ModelEnd(b), b"TFL3")
        return bytes(b.Output())
