import Foundation
import Synchronization
import TerminalUI

/// Reads aloud, one text at a time, on a thread that is started when it is first needed.
nonisolated final class Speaker: Sendable {
  private struct State {
    /// The number of the last request; earlier ones are no longer played.
    var turn = 0
    /// The program that is running.
    var child: pid_t?
    /// Whether it has been asked to end.
    var isEnding = false
    var worker: Worker?
  }

  private let tools: SpeechTools
  private let state = Mutex(State())

  init(_ tools: SpeechTools) { self.tools = tools }

  /// Starts reading aloud, replacing what is being read.
  ///
  /// - Parameter finished: Called on the speech thread when it has ended or was stopped, with
  ///   whether it was audible up to then.
  func speak(_ speech: Speech, finished: @escaping @Sendable (_ isAudible: Bool) -> Void) {
    let (turn, worker) = state.withLock { state in
      Self.stop(&state)
      let worker = state.worker ?? Worker(name: "speech")
      state.worker = worker
      return (state.turn, worker)
    }
    worker.run { [self] in
      let commands = tools.commands(speech)
      var ending = commands.isEmpty ? Ending.failed : .spoke
      for command in commands where ending == .spoke { ending = run(command, turn) }
      finished(ending != .failed)
    }
  }

  /// Stops reading aloud at once.
  func stopSpeaking() { state.withLock { Self.stop(&$0) } }

  private static func stop(_ state: inout State) {
    state.turn += 1
    guard let child = state.child else { return }
    // A program that ignored SIGTERM is killed, so that the next one does not have to wait.
    kill(-child, state.isEnding ? SIGKILL : SIGTERM)
    state.isEnding = true
  }

  /// How a speech program ended.
  private enum Ending {
    case spoke
    /// It was no longer wanted.
    case stopped
    /// It was not audible.
    case failed
  }

  /// Runs a program to its end.
  private func run(_ command: SpeechCommand, _ turn: Int) -> Ending {
    let start = ContinuousClock.now
    let (isWanted, child) = state.withLock { state -> (Bool, pid_t?) in
      guard state.turn == turn else { return (false, nil) }
      state.child = command.start()
      state.isEnding = false
      return (true, state.child)
    }
    guard isWanted else { return .stopped }
    guard let child else { return .failed }
    var information = siginfo_t()
    while waitid(P_PID, id_t(child), &information, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
    return state.withLock { state in
      // Under the lock: after `waitpid` the process id may be another program's.
      var status: Int32 = 0
      waitpid(child, &status, 0)
      state.child = nil
      guard state.turn == turn else { return .stopped }
      return status == 0 && .now - start >= command.shortest ? .spoke : .failed
    }
  }
}
