/// The session of each row of ratings, by number; of visits as a whole those of a day belong
/// together.
struct SessionNumbers: Sendable {
  /// The session's number for each row.
  let numbers: [Int32]
  /// The indices of the rows, those of a session after each other.
  let order: [Int]

  private struct Key: Hashable {
    var place: Int16
    var meeting: FactBook.Meeting
    var day: Int32
  }

  /// The sessions of some rows.
  init(_ rows: ArraySlice<FactBook.RatingRow>) {
    var known: [Key: Int32] = [:]
    var numbers: [Int32] = []
    numbers.reserveCapacity(rows.count)
    for row in rows {
      let key = Key(
        place: row.place, meeting: row.meeting, day: row.meeting == .none ? row.day : 0)
      let number = known[key] ?? Int32(known.count)
      known[key] = number
      numbers.append(number)
    }
    // A counting sort: first how many, then where each session's rows begin.
    var places = Array(repeating: 0, count: known.count + 1)
    for number in numbers { places[Int(number) + 1] += 1 }
    for number in places.indices.dropFirst() { places[number] += places[number - 1] }
    var order = Array(repeating: 0, count: numbers.count)
    for (row, number) in numbers.enumerated() {
      order[places[Int(number)]] = row
      places[Int(number)] += 1
    }
    (self.numbers, self.order) = (numbers, order)
  }
}
