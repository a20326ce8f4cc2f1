import Testing

/// Suites that run oneDNN, one test at a time: its stream belongs to one thread at a time, and two tests' parallel
/// regions would fight for the cores.
@Suite(.serialized) enum OneDNNSuites {}
