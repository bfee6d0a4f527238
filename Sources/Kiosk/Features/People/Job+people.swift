import KioskModel

/// Visitors whose names are stored.
nonisolated extension Job where Value == PeopleIndex {
  /// Reads the names that can be searched.
  static var readPeople: Job {
    Job { environment, _ in
      PeopleIndex(Array(environment.people.read().values.values))
    } consequences: { result in
      guard case .success(let people) = result else { return [] }
      return [.modify { $0.people = people }]
    }
  }
}

nonisolated extension Job where Value == Person {
  /// Stores a name, with its owner's consent.
  static func addPerson(name: String, consent: Person.Consent) -> Job {
    Job { environment, _ in
      try environment.people.add(name: name, consent: consent)
    } consequences: { result in
      guard case .success(let person) = result else { return [] }
      return [.modify { $0.people?.add(person) }]
    }
  }
}

nonisolated extension Job where Value == Erased {
  /// Erases everything about a person.
  static func erasePerson(id: String, today: LocalDate) -> Job {
    Job { environment, _ in
      try PersonErasure(environment.folder, device: environment.device.device)
        .erase(id, on: today)
    } consequences: { result in
      guard case .success(let erased) = result else { return [] }
      // An undone settlement of two versions would bring the name back.
      return [
        .modify { $0.edits.forgetAll(in: .people) }, .audit(.erase, count: erased.events),
        .reload(.journals), .run(.readPeople),
      ]
    }
  }
}
