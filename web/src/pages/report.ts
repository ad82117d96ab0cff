// The report page.
import "../styles/base.css";
import "../styles/cards.css";
import "../styles/report.css";
import { ReportPage } from "../report/page";
import { takeFromAddress } from "../report/token";
import { kept } from "../talk/kept";
import { isLanguage } from "../words";

takeFromAddress();
const asked = new URLSearchParams(location.search).get("lang");
const page = new ReportPage(isLanguage(asked) ? asked : kept.language(navigator.language));
document.body.append(page.root);
void page.show();
