import KioskModel
import SafeText

/// Why something could not be done with the staff or with a name, in words.
extension Catalogue {
  func sentence(_ error: StaffError) -> String {
    switch error {
    case .noSuchMember: text("error.staff.unknown")
    case .nameTaken(let name): text("error.staff.nameTaken", ["name": name])
    case .nameMissing: text("error.staff.nameMissing")
    case .looksLikeIdentityNumber: text("error.person.identityNumber")
    case .lastCoordinator: text("error.staff.lastCoordinator")
    case .pin(let problem): sentence(problem)
    case .hash: text("error.staff.hash")
    case .document(let error): sentence(error)
    case .disk(let error): sentence(error)
    }
  }

  func sentence(_ error: NewPlace.Failure) -> String {
    switch error {
    case .placeExists(let folder): text("error.placeExists", ["folder": folder])
    case .staffExists(let folder): text("error.staffExists", ["folder": folder])
    case .staff(let error): sentence(error)
    case .disk(let error) where error.isHeldByAnother: text("error.change.inUse")
    case .disk(let error): sentence(error)
    }
  }

  func sentence(_ problem: PINProblem) -> String {
    switch problem {
    case .notSixDigits: text("error.pin.notSixDigits")
    case .tooObvious: text("error.pin.tooObvious")
    }
  }

  func sentence(_ error: PersonError) -> String {
    switch error {
    case .nameMissing: text("error.staff.nameMissing")
    case .looksLikeIdentityNumber: text("error.person.identityNumber")
    case .noSuchPerson(let id): text("error.person.unknown", ["id": CleanText.line(id, limit: 64)])
    case .document(let error): sentence(error)
    case .disk(let error): sentence(error)
    }
  }
}
