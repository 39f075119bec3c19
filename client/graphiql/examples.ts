import peopleUnknown from './examples/people-unknown.graphql?raw'
import funding from './examples/funding-of-uellendahl.graphql?raw'
import positions from './examples/positions-in-force.graphql?raw'
import estimatedPlaces from './examples/estimated-places.graphql?raw'
import consultations from './examples/consultations.graphql?raw'

/** Questions that people ask, each a tab of GraphiQL. */
export const examples = [peopleUnknown, funding, positions, estimatedPlaces, consultations]
