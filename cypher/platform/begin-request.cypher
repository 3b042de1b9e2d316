/* platform/begin-request · READ
What every query needs first: the version of the data that this reader can see, home's time zone and fiscal year. One row.
*/
OPTIONAL MATCH (meta:Meta)
WITH [meta.dataVersion0, meta.dataVersion1, meta.dataVersion2, meta.dataVersion3][$clearance] AS dataVersion
OPTIONAL MATCH (home:HomeUniversity) WHERE home.seenFrom <= $clearance <= home.seenTo
RETURN dataVersion, home.timeZone AS timeZone, home.fiscalYearStart AS fiscalYearStart LIMIT 1
