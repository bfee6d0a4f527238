-- The main figures of a period, from the journals alone (docs/analys.md explains them).
-- Before it: SET VARIABLE folder = '…'; SET VARIABLE first = DATE '…'; SET VARIABLE last = DATE '…';

CREATE OR REPLACE TABLE line AS
SELECT regexp_extract(filename, '(\d{4}-\d{2}-\d{2})\.(\w+)\.', 1)::DATE AS day,
       regexp_extract(filename, '(\d{4}-\d{2}-\d{2})\.(\w+)\.', 2) AS stream,
       json ->> 'id' AS id, json ->> 'type' AS type, json
FROM read_json_objects(getvariable('folder') || '/journal/*/*/*.jsonl',
                       format = 'newline_delimited', filename = true)
-- The same event twice is one event.
QUALIFY row_number() OVER (PARTITION BY id ORDER BY day) = 1;

CREATE OR REPLACE TABLE kept AS
SELECT * FROM line
WHERE id NOT IN (SELECT json ->> 'event' FROM line WHERE type = 'retract');

CREATE OR REPLACE TABLE rating AS
SELECT rating.id, rating.day, (rating.json ->> 'score')::INT AS score,
       rating.json ->> 'language' AS language, (rating.json ->> 'hour')::INT AS hour,
       split_part(coalesce(answered.json ->> 'choice', rating.json ->> 'session', ''), '/', 1)
         AS activity
FROM kept AS rating
LEFT JOIN kept AS answered
  ON answered.type = 'answer' AND answered.json ->> 'rating' = rating.id
 AND answered.json ->> 'set' = 'kiosk/1' AND answered.json ->> 'question' = 'session'
WHERE rating.type = 'rating' AND rating.stream = 'feedback'
  AND rating.day BETWEEN getvariable('first') AND getvariable('last')
  AND (rating.json ->> 'scale')::INT = 5
  AND NOT coalesce((rating.json ->> 'flood')::BOOLEAN, false)
  AND rating.id NOT IN (SELECT json ->> 'rating' FROM kept WHERE type = 'flood');

CREATE OR REPLACE TABLE arrival AS
SELECT split_part(json ->> 'session', '/', 1) AS activity, day,
       coalesce((json ->> 'firstVisit')::BOOLEAN, false) AS isFirstVisit
FROM kept
WHERE type = 'arrival' AND stream = 'attendance' AND (json ->> 'session') IS NOT NULL
  AND day BETWEEN getvariable('first') AND getvariable('last');

-- Index, its interval by Student's t (Abramowitz and Stegun, 26.7.5), share satisfied by Wilson.
CREATE OR REPLACE MACRO t(v) AS
  1.959963984540054e0 + (power(1.959963984540054e0, 3) + 1.959963984540054e0) / 4 / v
  + (5 * power(1.959963984540054e0, 5) + 16 * power(1.959963984540054e0, 3)
     + 3 * 1.959963984540054e0) / 96 / power(v, 2)
  + (3 * power(1.959963984540054e0, 7) + 19 * power(1.959963984540054e0, 5)
     + 17 * power(1.959963984540054e0, 3) - 15 * 1.959963984540054e0) / 384 / power(v, 3)
  + (79 * power(1.959963984540054e0, 9) + 776 * power(1.959963984540054e0, 7)
     + 1482 * power(1.959963984540054e0, 5) - 1920 * power(1.959963984540054e0, 3)
     - 945 * 1.959963984540054e0) / 92160 / power(v, 4);
CREATE OR REPLACE MACRO wilson(p, n, side) AS
  (p + power(1.959963984540054e0, 2) / (2 * n)
   + side * 1.959963984540054e0 * sqrt(p * (1 - p) / n + power(1.959963984540054e0, 2) / (4 * n * n)))
  / (1 + power(1.959963984540054e0, 2) / n);

CREATE OR REPLACE TABLE cut AS
SELECT 'whole' AS dimension, '' AS key, score FROM rating
UNION ALL SELECT 'activity', activity, score FROM rating
UNION ALL SELECT 'language', language, score FROM rating
UNION ALL SELECT 'hour', printf('%02d', hour), score FROM rating
UNION ALL SELECT 'month', strftime(day, '%Y-%m'), score FROM rating
UNION ALL SELECT 'year', strftime(day, '%Y'), score FROM rating
UNION ALL SELECT 'weekday', strftime(day, '%u'), score FROM rating;

SELECT dimension, key, count(*) AS answers,
       round(25 * (avg(score) - 1), 1) AS satisfaction,
       round(greatest(0, 25 * (avg(score) - 1) - t(count(*) - 1) * 25 * stddev_samp(score) / sqrt(count(*))), 1) AS low,
       round(least(100, 25 * (avg(score) - 1) + t(count(*) - 1) * 25 * stddev_samp(score) / sqrt(count(*))), 1) AS high,
       round(avg((score >= 4)::INT), 3) AS satisfied,
       round(wilson(avg((score >= 4)::INT), count(*), -1), 3) AS satisfiedLow,
       round(wilson(avg((score >= 4)::INT), count(*), 1), 3) AS satisfiedHigh
FROM cut GROUP BY ALL ORDER BY ALL;
