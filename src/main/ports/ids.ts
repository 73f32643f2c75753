/** Source of identifiers that are unique across machines. */
export interface Ids {
  next(): string;
}
