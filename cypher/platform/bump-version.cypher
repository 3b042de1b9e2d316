/* platform/bump-version · WRITE
The last file of each write: raises the data version of those who can see something that it touched. One row.
$lowest  integer = 0  lowest clearance that can see a change, 0 to 3
*/
MATCH (meta:Meta)
SET meta._lock = true
SET meta.dataVersion0 = meta.dataVersion0 + CASE WHEN $lowest <= 0 THEN 1 ELSE 0 END,
    meta.dataVersion1 = meta.dataVersion1 + CASE WHEN $lowest <= 1 THEN 1 ELSE 0 END,
    meta.dataVersion2 = meta.dataVersion2 + CASE WHEN $lowest <= 2 THEN 1 ELSE 0 END,
    meta.dataVersion3 = meta.dataVersion3 + 1
REMOVE meta._lock
RETURN meta.dataVersion0 AS dataVersion0, meta.dataVersion1 AS dataVersion1,
  meta.dataVersion2 AS dataVersion2, meta.dataVersion3 AS dataVersion3
