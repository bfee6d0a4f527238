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
         AS activity,
       -- What is about the visit as a whole belongs to its day.
       coalesce(nullif(coalesce(answered.json ->> 'choice', rating.json ->> 'session', ''), ''),
                rating.day::VARCHAR) AS cluster
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

CREATE OR REPLACE TABLE cut AS
SELECT 'whole' AS dimension, '' AS key, score, cluster, day FROM rating
UNION ALL SELECT 'activity', activity, score, cluster, day FROM rating
UNION ALL SELECT 'language', language, score, cluster, day FROM rating
UNION ALL SELECT 'hour', printf('%02d', hour), score, cluster, day FROM rating
UNION ALL SELECT 'month', strftime(day, '%Y-%m'), score, cluster, day FROM rating
UNION ALL SELECT 'year', strftime(day, '%Y'), score, cluster, day FROM rating
UNION ALL SELECT 'weekday', strftime(day, '%u'), score, cluster, day FROM rating;

CREATE OR REPLACE TABLE clusters AS
SELECT dimension, key, cluster, count(*) AS n, sum(25 * (score - 1)) AS points,
       min(day) AS first, max(day) AS last
FROM cut GROUP BY ALL;

-- compare.py calculates the errors from the sums of the sessions.
SELECT dimension, key, answers, satisfaction, satisfied, variance, sizes, points, days
FROM (SELECT dimension, key, count(*) AS answers,
             round(25 * (avg(score) - 1), 1) AS satisfaction,
             round(avg((score >= 4)::INT), 3) AS satisfied, 625 * var_samp(score) AS variance
      FROM cut GROUP BY ALL)
JOIN (SELECT dimension, key, list(n ORDER BY cluster) AS sizes,
             list(points ORDER BY cluster) AS points, max(last) - min(first) AS days
      FROM clusters GROUP BY ALL) USING (dimension, key)
ORDER BY ALL;
