/// The rules and methods as a codebook tells them.
enum CodebookRules {
  static let text = BilingualText(swedish, english)

  /// How the tables are written.
  static func form(_ form: TableForm) -> BilingualText {
    switch form {
    case .open:
      BilingualText(
        "Tabellerna är CSV enligt RFC 4180: UTF-8, komma mellan cellerna, punkt före decimaler.",
        "The tables are CSV by RFC 4180: UTF-8, commas between cells, points before decimals.")
    case .excel:
      BilingualText(
        "Tabellerna är CSV för svenska Excel: UTF-8 med BOM, semikolon mellan cellerna, komma före"
          + " decimaler.",
        "The tables are CSV for Excel in Swedish: UTF-8 with a byte order mark, semicolons between"
          + " cells, commas before decimals.")
    }
  }

  private static let swedish = """
    ### Regler

    Vad andra kan veta om någon är dagen, tillfället, åldern och skärmens språk. Ingen ska kunna
    hittas på dem:

    1. **Klassen är minst fem.** Betyg som har samma uppgifter i alla kolumner utom `score` är en
       klass. Är den mindre än fem visas mindre om alla i den, ett steg i taget (`detail`):
       1 tillfälle, dag, ålder, språk · 2 aktivitet, månad, ålder, språk · 3 månad, ålder, språk ·
       4 år, ålder, språk · 5 år, ålder · 6 år · 7 inget. Språk och ålder står kvar längst, för annars
       skulle de vars språk är ovanligt inte synas någonstans.
    2. **Ingen rad utelämnas** för att den är ensam: den som vet hur många svar det var skulle se hur
       många som saknas. Blir färre än fem kvar på steg 7 tar de med sig den minsta klassen. Bara om
       det finns färre än fem betyg av en sort i hela perioden utelämnas de (`privacy.leftOut` i
       datapackage.json).
    3. **Inget går att räkna ut.** Paketet prövas mot rapporten för samma period med linjär algebra:
       går någon grupp på 1–4 att få fram genom att lägga ihop och dra ifrån det som visas, på vilken
       nivå som helst av dag, vecka, månad, år, tillfälle, aktivitet, ålder och språk, går den minsta
       klassen som behövs för det ett steg vidare. Det upprepas tills ingen går att få fram.
    4. **Timmen** står inte i paketet, och ingen dag utan att klassen är minst fem.
    5. **Svar på frågor** går inte att koppla till ett betyg. De visar aldrig mer än sitt betyg, och
       varje klass har minst fem svar; de som inte svarade är också noll eller minst fem. Frågan om
       ålder står bara i `band`.
    6. **Besök** är räknade huvuden. Första besök visas om de är minst fem; åldrar visas för ett
       tillfälle om alla är noll eller minst fem. Ett tillfälle till utelämnas där ett tal annars går
       att räkna ut ur summorna i rapporten.
    7. **Ångrat är borta**, och bara det som har slutat är med. Betyg som kom i en svärm har `flood`.
    8. **Radnumren** betyder inget: raderna står i ordning efter sitt innehåll.

    Två paket vars perioder överlappar varandra är inte skyddade mot varandra, och inte heller ett
    paket mot en rapport för en annan period.

    ### Metoder

    Nöjdhetsindex är 100 · (medel − 1) / (k − 1) på en skala med k steg: ingen procent, inte SCB:s
    NKI. Rapporten ger det med 95 % intervall (Students t), andelen nöjda (4–5) med Wilsons.
    Svarsfrekvens är betyg delat med räknade besök. Samma person kan svara flera gånger, och den som
    inte vill svara syns inte: läs intervallen som det bästa fallet. På steg 1 saknas ovanliga språk
    och åldrar, så ett medel per tillfälle är inte hela tillfället; använd rapporten för det.

    Text som börjar med =, +, - eller @ har fått en apostrof före, så att inget program tar den för en
    formel.
    """

  private static let english = """
    ### Rules

    What others may know of somebody is the day, the session, the age and the language of the screen.
    Nobody is to be found by them:

    1. **A class is five at least.** Ratings with the same in all columns but `score` are a class. Of
       a smaller one less is told, a step at a time (`detail`): 1 session, day, age, language ·
       2 activity, month, age, language · 3 month, age, language · 4 year, age, language · 5 year, age ·
       6 year · 7 nothing. Language and age stay longest, since those whose languages are rare would
       else be seen nowhere.
    2. **No row is left out** because it is alone: whoever knows how many answers there were would see
       how many are missing. If fewer than five come to step 7, they take the smallest class with
       them. Only where there are fewer than five ratings of a sort in the whole period are they left
       out (`privacy.leftOut` in datapackage.json).
    3. **Nothing can be worked out.** The package is tried against the report of the same days with
       linear algebra: where a group of 1–4 comes out of adding and subtracting what is shown, on any
       level of day, week, month, year, session, activity, age and language, the smallest class
       that is needed for it goes a step further, until no group comes out.
    4. **The hour** is not in the package, and no day without a class of five.
    5. **Answers to questions** cannot be tied to a rating. They never tell more than their rating
       does, and every class has five answers at least; those who did not answer are none or five at
       least as well. The question of age is in `band` only.
    6. **Visits** are heads counted. First visits are shown where they are five at least; ages of a
       session where all are none or five at least. One more session is left out where a number could
       else be worked out from the sums of the report.
    7. **What was taken back is gone**, and only what has ended is here. Ratings that came in a flood
       have `flood`.
    8. **Row numbers** mean nothing: rows stand in the order of what is in them.

    Two packages of periods that overlap are not guarded against each other, nor a package against a
    report of another period.

    ### Methods

    The satisfaction index is 100 · (mean − 1) / (k − 1) on a scale of k steps: no percentage, and not
    SCB's NKI. The report gives it with its 95 % interval (Student's t), and the share satisfied (4–5)
    with Wilson's. The response rate is ratings divided by heads counted. One person may answer
    several times, and who does not answer is not seen: take the intervals as the best case. On step 1
    rare languages and ages are missing, so that the mean of a session's rows is not that of the whole
    session; use the report for it.

    Text that begins with =, +, - or @ has an apostrophe before it, so that no program takes it for a
    formula.
    """
}
