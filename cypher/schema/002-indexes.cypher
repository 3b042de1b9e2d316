/* schema/002-indexes · SCHEMA
What questions start from beside ids: partners by the clearance at which they are some, former ids, rows, kinds.
*/
CREATE INDEX entity_by_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX partner_level IF NOT EXISTS FOR (n:Partner) ON (n.partnerLevel);
CREATE INDEX organization_id IF NOT EXISTS FOR (n:Organization) ON (n.id);
CREATE INDEX department_id IF NOT EXISTS FOR (n:Department) ON (n.id);
CREATE INDEX country_id IF NOT EXISTS FOR (n:Country) ON (n.id);
CREATE INDEX region_id IF NOT EXISTS FOR (n:Region) ON (n.id);
CREATE INDEX theme_id IF NOT EXISTS FOR (n:Theme) ON (n.id);
CREATE INDEX strategy_item_id IF NOT EXISTS FOR (n:StrategyItem) ON (n.id);
CREATE INDEX home_id IF NOT EXISTS FOR (n:HomeUniversity) ON (n.id);
CREATE INDEX agreement_id IF NOT EXISTS FOR (n:Agreement) ON (n.id);
CREATE INDEX activity_id IF NOT EXISTS FOR (n:Activity) ON (n.id);
CREATE INDEX record_row IF NOT EXISTS FOR (n:Record) ON (n.rowKey);
