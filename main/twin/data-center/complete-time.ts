const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A point in time in Jira's Complete Date/Time Format, `dd/MMM/yy h:mm a`, as a user reads it. */
export function completeTime(milliseconds: number): string {
  const time = new Date(milliseconds)
  const two = (number: number) => String(number).padStart(2, '0')
  const hours = time.getUTCHours()
  const day = `${two(time.getUTCDate())}/${months[time.getUTCMonth()]}/${two(time.getUTCFullYear() % 100)}`
  return `${day} ${hours % 12 || 12}:${two(time.getUTCMinutes())} ${hours < 12 ? 'AM' : 'PM'}`
}
