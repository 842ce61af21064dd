import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import './styles/workbench.css';
import './styles/grid.css';
import './styles/floating.css';
import { openWorkbench } from './page/workbench';

void openWorkbench();
