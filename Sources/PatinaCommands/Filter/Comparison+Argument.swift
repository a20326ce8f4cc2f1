public import ArgumentParser
public import Pipeline

extension Comparison: ExpressibleByArgument {}
