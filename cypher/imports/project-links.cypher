/* imports/project-links · WRITE
Links as the records project them; those that went out from the same nodes are gone by then. One row: how many.
$links  map[] = []  type, from, fromSeen, to, toSeen, seenFrom, seenTo, properties; dates in properties as text
*/
UNWIND $links AS row
MATCH (a:Entity {id: row.from, seenFrom: row.fromSeen})
MATCH (b:Entity {id: row.to, seenFrom: row.toSeen})
WITH a, b, row.type AS type, row.properties AS p, row
WITH a, b, type, {seenFrom: row.seenFrom, seenTo: row.seenTo, role: p.role, rule: p.rule, stated: p.stated,
  lead: p.lead, validFrom: date(p.validFrom), validUntil: date(p.validUntil)} AS said
FOREACH (_ IN CASE type WHEN 'PART_OF' THEN [1] ELSE [] END | CREATE (a)-[link:PART_OF]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'COUNTS_WITH' THEN [1] ELSE [] END | CREATE (a)-[link:COUNTS_WITH]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'FOLLOWS' THEN [1] ELSE [] END | CREATE (a)-[link:FOLLOWS]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'LOCATED_IN' THEN [1] ELSE [] END | CREATE (a)-[link:LOCATED_IN]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'IN_REGION' THEN [1] ELSE [] END | CREATE (a)-[link:IN_REGION]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'HELD_BY' THEN [1] ELSE [] END | CREATE (a)-[link:HELD_BY]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'RUN_BY' THEN [1] ELSE [] END | CREATE (a)-[link:RUN_BY]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'BETWEEN' THEN [1] ELSE [] END | CREATE (a)-[link:BETWEEN]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'INVOLVES' THEN [1] ELSE [] END | CREATE (a)-[link:INVOLVES]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'UNDER' THEN [1] ELSE [] END | CREATE (a)-[link:UNDER]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'ABOUT' THEN [1] ELSE [] END | CREATE (a)-[link:ABOUT]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'ADVANCES' THEN [1] ELSE [] END | CREATE (a)-[link:ADVANCES]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'SERVES' THEN [1] ELSE [] END | CREATE (a)-[link:SERVES]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'LOOKS_AFTER' THEN [1] ELSE [] END | CREATE (a)-[link:LOOKS_AFTER]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'OF' THEN [1] ELSE [] END | CREATE (a)-[link:OF]->(b) SET link = said)
FOREACH (_ IN CASE type WHEN 'APPLIES_TO' THEN [1] ELSE [] END | CREATE (a)-[link:APPLIES_TO]->(b) SET link = said)
RETURN count(*) AS written
