import KioskModel
import Testing

@Suite struct TypedTests {
  @Test(
    arguments: [
      ("2026-11-27", "2026-11-27"), ("20261127", "2026-11-27"), ("27/11", "2026-11-27"),
      ("27.11", "2026-11-27"), ("27.11.", "2026-11-27"), ("27/11 2026", "2026-11-27"),
      ("27/11-26", "2026-11-27"), ("27.11.2027", "2027-11-27"), (" 27 nov ", "2026-11-27"),
      ("27 November", "2026-11-27"), ("1 okt", "2026-10-01"), ("3 maj", "2027-05-03"),
      ("5/1", "2027-01-05"), ("1/9", "2026-09-01"), ("1/8", "2027-08-01"),
      ("29/2 2028", "2028-02-29"), ("idag", "2026-11-20"), ("I morgon", "2026-11-21"),
      ("imorgon", "2026-11-21"), ("2026-1-5", "2026-01-05"),
      ("29/2", nil), ("31/4", nil), ("27", nil), ("", nil), ("27/13", nil), ("11/27", nil),
      ("2026-11-27-1", nil), ("27 ma", nil), ("fredag", "2026-11-20"), ("lör", "2026-11-21"),
      ("monday", "2026-11-23"), ("fr", nil), ("٢٧/١١", nil), ("0/0", nil),
      ("27/11 226", nil), ("99999999999999999999/1", nil),
    ] as [(String, String?)])
  func dates(text: String, expected: String?) throws {
    let today = try #require(LocalDate("2026-11-20"))
    #expect(TypedDate.read(text, today: today)?.description == expected)
  }

  @Test(
    arguments: [
      ("13:30", "13:30"), ("13.30", "13:30"), ("1330", "13:30"), ("930", "09:30"), ("9", "09:00"),
      ("9:05", "09:05"), ("13", "13:00"), ("kl 13", "13:00"), ("Kl. 9.15", "09:15"),
      ("00:00", "00:00"), (" 23:59 ", "23:59"), ("13 30", "13:30"),
      ("24:00", nil), ("13:60", nil), ("13:3", nil), ("", nil), ("kl", nil), ("13:30:00", nil),
      ("13330", nil), ("ett", nil), ("-1", nil), ("١٣", nil),
    ] as [(String, String?)])
  func times(text: String, expected: String?) throws {
    let day = try #require(LocalDate("2026-11-20"))
    #expect(TypedTime.read(text).map { LocalDateTime(day, second: $0).clock } == expected)
  }
}
