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

    1. **Klassen är fem, tio, femton …, med minst två slags betyg.** Betyg som har samma uppgifter i
       alla kolumner utom `score` är en klass. De som är över ett femtal, dragna genom lott, visas med
       mindre, ett steg i taget (`detail`), och så alla i en klass som är mindre än fem eller där alla
       betyg är lika: 1 tillfälle, dag, ålder, språk · 2 aktivitet, månad, ålder, språk · 3 aktivitet,
       månad · 4 sort, månad · 5 månad (lokal omkodning, k-anonymitet och l-diversitet).
    2. **Ingen rad utelämnas** för att den är ensam. Av en månads betyg av en sort utelämnas högst fyra,
       dragna genom lott, så att ingen vet det exakta antalet, och alla om alla är lika. Är de som är
       kvar på steg 5 lika tar de med sig den minsta klassen.
    3. **Varje månad kodas om för sig**, så en månad har samma rader i varje paket. Varje betyg hör till
       en enda klass: klasser går att lägga ihop, aldrig att dra ifrån varandra. Klassens antal är inte
       hur många som svarade där, utan hur många som minst gjorde det, som i rapporten: det går inte att
       dra ifrån rapportens antal.
    4. **Timmen** står inte i paketet, och ingen dag utan att klassen är minst fem.
    5. **Svar på frågor** går inte att koppla till ett betyg. De visar aldrig mer än sitt betyg, och
       varje klass har minst fem svar; de som inte svarade är också noll eller minst fem. Frågan om
       ålder står bara i `band`.
    6. **Besök** är räknade huvuden. Första besök och åldrar är avrundade nedåt till femtal, och visas
       från fem.
    7. **Ångrat är borta**, och bara det som har slutat är med. Betyg som kom i en svärm har `flood`.
    8. **Radnumren** betyder inget: raderna står i ordning efter sitt innehåll.

    Det som kommer in efter att en månad har lämnats ut är inte med i den: dess rader är desamma i nästa
    paket.

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

    1. **Every class has five, ten, fifteen … ratings of at least two scores.** Ratings with the same
       values in all columns except `score` form a class. Those over a multiple of five, drawn by lot,
       are shown with less detail, one step at a time (`detail`), and so are all in a class that has
       fewer than five or in which all ratings are alike: 1 session, day, age, language · 2 activity,
       month, age, language · 3 activity, month · 4 kind, month · 5 month (local recoding, k-anonymity
       and l-diversity).
    2. **No row is left out** for being alone. Of a month's ratings of a kind at most four are left out,
       drawn by lot, so that nobody knows the exact number, and all if all are alike. If those that remain
       at step 5 are alike, they take the smallest class with them.
    3. **Every month is recoded by itself**, so a month has the same rows in every package. Every rating
       is in one class: classes can be added up, never subtracted from each other. The size of a class is
       not how many responded there but at least how many did, as in a report: it cannot be subtracted
       from the numbers of a report.
    4. **The hour** is not in the package, and a day is shown only if the class has at least five.
    5. **Answers to questions** cannot be linked to a rating. They never show more detail than their
       rating, and every class has at least five answers; the number who did not answer is also zero
       or at least five. The question about age appears only as `band`.
    6. **Visits** are head counts. First visits and age bands are rounded down to multiples of five, and
       shown from five.
    7. **Undone ratings are not included**, and only what has ended is. Ratings that came in a flood
       have `flood`.
    8. **Row numbers** mean nothing: rows are sorted by their contents.

    What comes in after a month has been published is not in it: its rows are the same in the next
    package.

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
