import Testing

/// The real program on real terminals. Each test waits for what it wants to see instead of
/// sleeping, and few of them run at once, so that a small machine does not slow them to failure.
@Suite(.atMost(4)) enum EndToEnd {}
