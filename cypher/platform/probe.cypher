/* platform/probe · READ
Whether the database answers at all. One row.
*/
RETURN 1 AS well
