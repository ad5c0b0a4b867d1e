/** A made-up resource, as an event carries it. */
export interface Sample {
	resourceType: string;
	resource: Record<string, unknown>;
}
