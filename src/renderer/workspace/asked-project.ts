const openRoute = /^#\/open\/(?<id>[\w-]{1,100})$/;

/** The project that an address asks for, as the desktop application does for a file that was opened. */
export function askedProject(hash: string = window.location.hash): string | null {
  return openRoute.exec(hash)?.groups?.['id'] ?? null;
}

/** Goes from such an address to where the project is seen. */
export function leaveAskedProject(): void {
  if (askedProject() !== null) window.location.replace('#/workloads');
}
