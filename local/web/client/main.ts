/** The workbench: the page in which a person tries the add-on on this machine. */
const place = document.getElementById('workbench');
if (place !== null) place.textContent = '…';
