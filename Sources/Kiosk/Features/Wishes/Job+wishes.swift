import KioskModel

nonisolated extension Job where Value == WishList {
  /// Reads the wishes of the last year.
  static func readWishes(until today: LocalDate) -> Job {
    let first = today - WishReader.days
    return Job(.loadsPage) { environment, _ in
      try WishReader(environment.folder).read(first...today)
    } consequences: { result in
      guard case .success(let read) = result else { return [] }
      return [
        .modify { context in
          var wishes = read
          wishes.addMissing(from: context.wishes, since: context.now.date - WishReader.days)
          // Every retracted rating is added here too, as long as the kiosk runs.
          wishes.forgetOtherRetractions()
          context.wishes = wishes
        }
      ]
    }
  }
}

nonisolated extension Job where Value == IncompleteErasure {
  /// Erases the text of a wish.
  static func eraseWish(id: String, today: LocalDate) -> Job {
    Job { environment, _ in
      try WishErasure(environment.folder, device: environment.device.device)
        .erase(id, on: today).incomplete
    } consequences: { result in
      guard case .success = result else { return [] }
      return [
        .modify { $0.edits.forgetAll(in: .replies) }, .audit(.eraseText, count: 1),
        .reload(.documents), .run(.readWishes(until: today)),
      ]
    }
  }
}
