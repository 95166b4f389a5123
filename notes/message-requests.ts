import { requests } from './messages.ts'

/** What the worker parses every message of a page with. In a file of its own, which no page loads. */
export const requestSchema = requests()
