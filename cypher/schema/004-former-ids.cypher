/* schema/004-former-ids · SCHEMA
Ids that a thing went by before it was found to be one with another: whole ids, as they stand.
*/
CREATE FULLTEXT INDEX formerIds IF NOT EXISTS FOR (n:Entity) ON EACH [n.formerIds] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
