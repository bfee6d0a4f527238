/// The texts about rules and methods in a codebook.
enum CodebookRules {
  static let text = BilingualText(swedish, english)

  /// The text about a file format.
  static func form(_ form: TableForm) -> BilingualText {
    switch form {
    case .open:
      BilingualText(
        "Tabellerna är CSV enligt RFC 4180: UTF-8, komma mellan cellerna, punkt före decimaler.",
        "The tables are CSV as in RFC 4180: UTF-8, comma-separated, with a decimal point.")
    case .excel:
      BilingualText(
        "Tabellerna är CSV för svenska Excel: UTF-8 med BOM, semikolon mellan cellerna, komma före"
          + " decimaler.",
        "The tables are CSV for Swedish Excel: UTF-8 with a byte order mark, separated by"
          + " semicolons, with a decimal comma.")
    }
  }

  private static let swedish = """
    ### Regler

    Vad andra kan veta om någon är dagen, tillfället, åldern och skärmens språk. Ingen ska kunna
    hittas på dem:

    1. **Klassen är minst fem, med minst två slags betyg.** Betyg som har samma uppgifter i alla
       kolumner utom `score` är en klass. Är den mindre än fem, eller är alla betyg i den lika, visas
       mindre om alla i den, ett steg i taget (`detail`): 1 tillfälle, dag, ålder, språk · 2 aktivitet,
       månad, ålder, språk · 3 aktivitet, månad · 4 sort, månad · 5 månad (lokal omkodning,
       k-anonymitet och l-diversitet).
    2. **Ingen rad utelämnas** för att den är ensam. Blir färre än fem kvar på steg 5 tar de med sig
       den minsta klassen. Bara om en månad har färre än fem betyg av en sort utelämnas de
       (`privacy.leftOut` i datapackage.json).
    3. **Varje månad kodas om för sig**, så en månad har samma rader i varje paket. Varje betyg hör till
       en enda klass: klasser går att lägga ihop, aldrig att dra ifrån varandra. Rapportens antal är
       avrundade, så de går inte heller att dra klasser ifrån.
    4. **Timmen** står inte i paketet, och ingen dag utan att klassen är minst fem.
    5. **Svar på frågor** går inte att koppla till ett betyg. De visar aldrig mer än sitt betyg, och
       varje klass har minst fem svar; de som inte svarade är också noll eller minst fem. Frågan om
       ålder står bara i `band`.
    6. **Besök** är räknade huvuden. Första besök och åldrar är avrundade nedåt till femtal, och visas
       från fem.
    7. **Ångrat är borta**, och bara det som har slutat är med. Betyg som kom i en svärm har `flood`.
    8. **Radnumren** betyder inget: raderna står i ordning efter sitt innehåll.

    Kommer mer in efter att en månad har lämnats ut kan dess rader bli andra: jämför inte två paket av
    samma månad.

    ### Metoder

    Nöjdhetsindex är 100 · (medel − 1) / (k − 1) på en skala med k steg: ingen procent, inte SCB:s
    NKI. Rapporten ger det avrundat, med 95 % intervall (Students t).
    Svarsfrekvens är betyg delat med räknade besök. Samma person kan svara flera gånger, och den som
    inte vill svara syns inte: läs intervallen som det bästa fallet. På steg 1 saknas ovanliga språk
    och åldrar, så ett medel per tillfälle är inte hela tillfället; använd rapporten för det.

    Text som börjar med =, +, - eller @ har fått en apostrof före, så att inget program tar den för en
    formel.
    """

  private static let english = """
    ### Rules

    What others may know about a person is the day, the session, the age band and the screen
    language. Nobody must be identifiable from these:

    1. **Every class has at least five ratings of at least two scores.** Ratings with the same values
       in all columns except `score` form a class. For a class that is smaller, or in which all ratings
       are alike, less detail is shown, one step at a time (`detail`): 1 session, day, age, language · 2
       activity, month, age, language · 3 activity, month · 4 kind, month · 5 month (local recoding,
       k-anonymity and l-diversity).
    2. **No row is left out** for being alone. If fewer than five remain at step 5, they take the
       smallest class with them. Only if a month has fewer than five ratings of a kind are they left out
       (`privacy.leftOut` in datapackage.json).
    3. **Every month is recoded by itself**, so a month has the same rows in every package. Every rating
       is in one class: classes can be added up, never subtracted from each other. The numbers in a
       report are rounded, so classes cannot be subtracted from those either.
    4. **The hour** is not in the package, and a day is shown only if the class has at least five.
    5. **Answers to questions** cannot be linked to a rating. They never show more detail than their
       rating, and every class has at least five answers; the number who did not answer is also zero
       or at least five. The question about age appears only as `band`.
    6. **Visits** are head counts. First visits and age bands are rounded down to multiples of five, and
       shown from five.
    7. **Undone ratings are not included**, and only what has ended is. Ratings that came in a flood
       have `flood`.
    8. **Row numbers** mean nothing: rows are sorted by their contents.

    If more comes in after a month has been published, its rows may change: do not compare two packages
    of the same month.

    ### Methods

    The satisfaction index is 100 · (mean − 1) / (k − 1) on a scale with k steps: it is not a
    percentage, nor Statistics Sweden's NKI. The report gives it with a 95% confidence interval
    (Student's t). The response rate is ratings divided
    by head counts. The same person may respond several times, and those who do not respond are not
    visible: treat the intervals as a best case. At step 1, uncommon languages and ages are missing, so
    the mean of a session's rows is not the mean of the whole session; use the report for that.

    Text that begins with =, +, - or @ is preceded by an apostrophe, so that no program takes it for
    a formula.
    """
}
