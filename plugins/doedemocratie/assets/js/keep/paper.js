// The address that a printed page has at its foot (footer.html).

/**
 * Let it be that of what is shown: with the hubs that it asks for.
 * @param {string} address
 */
export function paper(address) {
  const foot = document.querySelector(".foot__paper span");
  if (foot) foot.textContent = address;
}
