import { render } from 'preact';
import { Sidebar } from '../session/Sidebar';

const root = document.getElementById('app');
if (root !== null) render(<Sidebar />, root);
