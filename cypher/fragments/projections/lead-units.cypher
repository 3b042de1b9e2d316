/* lead-units(x)
Units that lead the care for a partner, an agreement or an activity, by id.
*/
[(x)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead AND @visible(care, carer) | carer.id]
